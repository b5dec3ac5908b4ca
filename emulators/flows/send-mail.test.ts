import "./flow-environment.ts";
import { hour, minute } from "@flexsession/domain/time/instant";
import ICAL from "ical.js";
import { beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { completeBooking } from "../../functions/src/booking/complete-booking.ts";
import { db } from "../../functions/src/firebase/app.ts";
import { deliverMail } from "../../functions/src/notify/deliver-mail.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import type { Message } from "../mail/message.ts";
import { call, get } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { inTwoDays, newcomer, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf } from "./story.ts";
import { wish } from "./wish.ts";

const bed = flowBed();
const codes = z.object({
  oobCodes: z.array(z.object({ email: z.string(), requestType: z.string(), oobCode: z.string() })),
});

beforeEach(clearDatabase);

async function booked() {
  const provider = await publish({ slot: inTwoDays(bed.clock.now(), 4) });
  const customer = await newcomer();
  const { bookingId } = await book(bed, customer, wish(provider));
  const { mails } = await readFacts();
  return { provider, customer, bookingId, mailIds: mails.map((each) => each.mailId) };
}

function eventIn(text: string) {
  const calendar = ICAL.Component.fromString(text);
  const component = calendar.getFirstSubcomponent("vevent");
  if (!component) throw new Error("the calendar file has no event");
  return { component, event: new ICAL.Event(component) };
}

it("sends the customer's and the provider's mail once each, though triggers run twice and the sweep as well", async () => {
  const { provider, customer, bookingId, mailIds } = await booked();
  expect(mailIds).toHaveLength(2);
  await Promise.all([...mailIds, ...mailIds, ...mailIds].map(deliverMail));
  await sweep(bed.clock.now());
  bed.clock.advance(10 * minute);
  await sweep(bed.clock.now());

  const { reference } = await bookingOf(bookingId);
  const [confirmed, ...others] = await bed.mailsTo(customer.email);
  expect(others).toEqual([]);
  expect(confirmed?.subject).toBe("Confirmed: Mix with Marcus Reed");
  expect(confirmed?.text).toContain(`Reference: ${reference}`);
  expect(confirmed?.text).toContain("Paid: $190.00");
  expect(confirmed?.text).not.toMatch(/fee/i);

  const [announced, ...more] = await bed.mailsTo(provider.email);
  expect(more).toEqual([]);
  expect(announced?.subject).toBe("Booked: Mix for Nina Castellano");
  expect(announced?.text).toContain("Price: $190.00, fee $28.50, yours $161.50");
  expect((await readFacts()).mails.map((each) => each.state)).toEqual(["sent", "sent"]);
});

it("encloses a calendar file with the time in UTC, and gives the same one to both parties", async () => {
  const { provider, customer, bookingId, mailIds } = await booked();
  for (const mailId of mailIds) await deliverMail(mailId);
  const booking = await bookingOf(bookingId);
  const texts = [
    calendarOf((await bed.mailsTo(customer.email))[0]),
    calendarOf((await bed.mailsTo(provider.email))[0]),
    (await get("exportCalendarFile", customer, { bookingId })).content,
    (await get("exportCalendarFile", provider, { bookingId })).content,
  ];
  for (const text of texts) {
    const { event, component } = eventIn(text);
    expect(event.uid).toBe(`${bookingId}@flexsession`);
    expect(event.startDate.toJSDate()).toEqual(booking.start);
    expect(event.endDate.toJSDate()).toEqual(booking.end);
    expect(event.startDate.zone.tzid).toBe("UTC");
    expect(component.getFirstPropertyValue("status")).toBe("CONFIRMED");
    expect(event.sequence).toBe(booking.version);
    expect(text).not.toMatch(/checkout|pi_|fee/i);
  }
});

it("keeps a mail that is no longer true", async () => {
  const { customer, provider, bookingId, mailIds } = await booked();
  bed.clock.advance(60 * hour);
  await completeBooking(await bookingOf(bookingId));
  for (const mailId of mailIds) await deliverMail(mailId);
  expect(await bed.mailsTo(customer.email)).toEqual([]);
  expect(await bed.mailsTo(provider.email)).toEqual([]);
  expect((await readFacts()).mails.map((each) => each.state)).toEqual(["stale", "stale"]);
});

it("leaves a mail to the sweep while the mail server is away, with the same Message-ID each time", async () => {
  const { customer, mailIds } = await booked();
  await db.doc(`users/${customer.uid}`).update({ email: "nobody" });
  expectedLogs.allow(/could not be sent/);
  for (const mailId of mailIds) await deliverMail(mailId);
  expect(expectedLogs.take()).toHaveLength(1);
  await db.doc(`users/${customer.uid}`).update({ email: customer.email });

  await sweep(bed.clock.now());
  expect(await bed.mailsTo(customer.email)).toEqual([]);
  bed.clock.advance(3 * minute);
  await sweep(bed.clock.now());
  const [mail] = await bed.mailsTo(customer.email);
  expect(mail?.headers["message-id"]).toBe(`<${mailIds.find((each) => each.endsWith("confirmed"))}@flexsession>`);
});

it("gives up after eight attempts", async () => {
  const { customer, mailIds } = await booked();
  await db.doc(`users/${customer.uid}`).update({ email: "nobody" });
  expectedLogs.allow(/could not be sent/);
  for (let attempt = 0; attempt < 10; attempt++) {
    bed.clock.advance(30 * minute);
    await sweep(bed.clock.now());
  }
  expect(expectedLogs.take()).toHaveLength(8);
  expect((await readFacts()).mails.map((each) => each.state).toSorted()).toEqual(["failed", "sent"]);
  expect(mailIds).toHaveLength(2);
});

it("mails a sign-in link to our own page, with the code of the auth service, and forgets it", async () => {
  const email = `nina.${Date.now()}@flexsession.test`;
  const { output } = await call("sendSignInLink", null, { email: email.toUpperCase(), continueTo: "/bookings?day=1" });
  expect(output).toEqual({});
  const [queued] = (await readFacts()).mails;
  await deliverMail(queued?.mailId ?? "");
  await deliverMail(queued?.mailId ?? "");

  const [mail, ...others] = await bed.mailsTo(email);
  expect(others).toEqual([]);
  const link = new URL(/http\S+/.exec(mail?.text ?? "")?.[0] ?? "");
  expect(`${link.origin}${link.pathname}`).toBe("http://localhost:5050/sign-in");
  expect(link.searchParams.get("mode")).toBe("signIn");
  expect(link.searchParams.get("continue")).toBe("/bookings?day=1");
  expect(await codesFor(email)).toEqual([link.searchParams.get("oobCode")]);
  const [sent] = (await readFacts()).mails;
  expect(sent).toMatchObject({ state: "sent", to: "", link: "" });
});

it("refuses the sixth link within an hour to one address, and a flood from one place", async () => {
  const ask = (email: string, ip: string) => call("sendSignInLink", null, { email, continueTo: "/" }, { ip });
  for (let count = 0; count < 5; count++)
    expect((await ask("zoe@flexsession.test", `10.0.0.${count}`)).refused).toBeNull();
  const before = await readFacts();
  expect((await ask("zoe@flexsession.test", "10.0.0.9")).refused).toBe("too-many-attempts");
  expect((await ask("ZOE@flexsession.test", "10.0.0.9")).refused).toBe("too-many-attempts");
  expect(await readFacts()).toEqual(before);
  bed.clock.advance(12 * minute + 1_000);
  expect((await ask("zoe@flexsession.test", "10.0.0.9")).refused).toBeNull();

  for (const from of [() => "10.9.9.9", (count: number) => `made up ${count}`]) {
    const flood = [];
    for (let count = 0; count < 31; count++) {
      flood.push((await ask(`p${count}-${from(0).length}@flexsession.test`, from(count))).refused);
    }
    expect(flood.filter((each) => each === null)).toHaveLength(30);
    expect(flood.at(-1)).toBe("too-many-attempts");
  }
});

function calendarOf(mail: Message | undefined): string {
  const [file] = mail?.attachments.filter((each) => each.contentType.startsWith("text/calendar")) ?? [];
  return Buffer.from(file?.content ?? "", "base64").toString("utf8");
}

/** The codes with which the auth service lets an address sign in. */
async function codesFor(email: string): Promise<string[]> {
  const host = process.env.FIREBASE_AUTH_EMULATOR_HOST ?? "";
  const response = await fetch(`http://${host}/emulator/v1/projects/${process.env.GCLOUD_PROJECT}/oobCodes`);
  const { oobCodes } = codes.parse(await response.json());
  return oobCodes
    .filter((each) => each.email === email && each.requestType === "EMAIL_SIGNIN")
    .map((each) => each.oobCode);
}
