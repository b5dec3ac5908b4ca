import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { throwawayFolder } from "../clock/throwaway-folder.ts";
import { messageSchema } from "./message.ts";
import { serveMail } from "./serve-mail.ts";

let dataFile: string;
let server: { close(): Promise<void> };
const ports = { smtpPort: 5940, webPort: 5941 };

beforeEach(async () => {
  dataFile = join(throwawayFolder("mail"), "mail.json");
  server = await serveMail({ ...ports, dataFile });
});
afterEach(() => server.close());

// A connection of its own: a kept one may belong to the server of an earlier test.
const get = (path: string, init: { method?: string } = {}) =>
  fetch(`http://127.0.0.1:5941${path}`, { ...init, headers: { connection: "close" }, redirect: "manual" });

async function api(query = "") {
  return z.array(messageSchema).parse(await (await get(`/api/messages${query}`)).json());
}

async function onlyMail(query = "") {
  const [message, ...more] = await api(query);
  if (message === undefined || more.length > 0) throw new Error("there is not exactly one mail");
  return message;
}

const ics = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";

async function send(change = {}) {
  const transport = createTransport({ host: "127.0.0.1", port: 5940 });
  await transport.sendMail({
    from: "FlexSession <hello@flexsession.example>",
    to: "Ana <Ana@example.com>",
    subject: "Bestätigt: Mischung ✓",
    text: "Open http://localhost:5050/bookings/1 <soon>",
    html: '<p>Booked. <a href="http://localhost:5050/bookings/1">Open</a></p>',
    attachments: [{ filename: "sitzung ü.ics", content: ics, contentType: "text/calendar; method=PUBLISH" }],
    headers: { "X-Booking": "b1" },
    ...change,
  });
}

test("keeps what was sent, for tests to read", async () => {
  await send();

  const message = await onlyMail("?to=ana@example.com");

  expect(message).toMatchObject({
    to: ["ana@example.com"],
    from: "FlexSession <hello@flexsession.example>",
    subject: "Bestätigt: Mischung ✓",
    attachments: [
      { filename: "sitzung ü.ics", contentType: "text/calendar", content: Buffer.from(ics).toString("base64") },
    ],
  });
  expect(message.text).toContain("http://localhost:5050/bookings/1");
  expect(message.html).toContain("<p>Booked.");
  expect(message.receivedAt).toMatch(/^\d{4}-.*Z$/);
  expect(message.headers["x-booking"]).toBe("b1");
});

test("lists the newest first and finds blind copies by their address", async () => {
  await send({ subject: "first" });
  await send({ subject: "second", bcc: "audit@example.com" });

  expect((await api()).map(({ subject }) => subject)).toEqual(["second", "first"]);
  expect(await api("?to=AUDIT@example.com")).toMatchObject([
    { subject: "second", to: ["ana@example.com", "audit@example.com"] },
  ]);
  expect(await api("?to=nobody@example.com")).toEqual([]);
});

test("takes a password without asking for one", async () => {
  const transport = createTransport({ host: "127.0.0.1", port: 5940, auth: { user: "any", pass: "thing" } });

  await transport.sendMail({ from: "a@example.com", to: "b@example.com", subject: "signed in", text: "x" });

  expect(await api()).toMatchObject([{ subject: "signed in", html: null }]);
});

test("shows the list and a mail, its HTML where it cannot run scripts", async () => {
  await send({ html: '<script>alert(1)</script><a href="http://localhost:5050/x">Open</a>' });
  const { id } = await onlyMail();

  expect(await (await get("/")).text()).toContain(`<a href="/messages/${id}">Bestätigt: Mischung ✓</a>`);
  const page = await (await get(`/messages/${id}`)).text();

  expect(page).toMatch(
    /<iframe [^>]*sandbox="allow-top-navigation-by-user-activation allow-popups" srcdoc="&lt;base target=&quot;_top&quot;&gt;/,
  );
  expect(page).not.toContain("<script>");
  expect(page).toContain(
    '<a href="http://localhost:5050/bookings/1">http://localhost:5050/bookings/1</a> &lt;soon&gt;',
  );
});

test("offers attachments as downloads", async () => {
  await send();
  const { id } = await onlyMail();

  const response = await get(`/messages/${id}/attachments/0`);

  expect(response.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''sitzung%20%C3%BC.ics");
  expect(response.headers.get("content-type")).toContain("text/calendar");
  expect(await response.text()).toBe(ics);
  expect((await get(`/messages/${id}/attachments/1`)).status).toBe(404);
});

test("deletes everything, by API or by button", async () => {
  await send();
  expect((await get("/api/messages", { method: "DELETE" })).status).toBe(204);
  expect(await api()).toEqual([]);

  await send();
  const response = await get("/delete", { method: "POST" });

  expect([response.status, response.headers.get("location")]).toEqual([303, "/"]);
  expect(await (await get("/")).text()).toContain("No mail yet");
});

test("keeps the mails over a restart", async () => {
  await send();
  const before = await api();

  await server.close();
  server = await serveMail({ ...ports, dataFile });

  expect(await api()).toEqual(before);
});

test.each([
  [{ smtpPort: 5940, webPort: 5943 }, "Port 5940 is already in use, so the mail inbox (SMTP) cannot start."],
  [{ smtpPort: 5942, webPort: 5941 }, "Port 5941 is already in use, so the mail inbox cannot start."],
])("refuses to start on a busy port: %j", async (busy, message) => {
  await expect(serveMail({ ...busy, dataFile })).rejects.toThrow(message);

  const other = await serveMail({ smtpPort: 5942, webPort: 5943, dataFile: `${dataFile}.other` });
  await other.close();
});
