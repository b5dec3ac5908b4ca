import { booking } from "@flexsession/domain/booking/booking";
import { freePieces } from "@flexsession/domain/tape/free-pieces";
import { priceOfPiece } from "@flexsession/domain/tape/price-of-piece";
import { tapeWeek } from "@flexsession/domain/tape/tape";
import { joinWeeks } from "@flexsession/domain/tape/tape-weeks";
import { initializeApp } from "firebase-admin/app";
import { getFirestore } from "firebase-admin/firestore";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { functionUrl, localSecrets } from "../launch/local-secrets.ts";
import { appUrl } from "../launch/stacks.ts";
import { messageSchema } from "../mail/message.ts";
import { deployedClient, stack } from "./deployed-client.ts";
import { sendEvent } from "./send-event.ts";

const db = getFirestore(initializeApp({ projectId: stack.projectId }, "deployed"));
const client = deployedClient("deployed");
const email = `flows.${Date.now()}@flexsession.test`;
const patience = { timeout: 30_000, interval: 200 };

let wish: Record<string, unknown> = {};

beforeAll(async () => {
  const now = new Date((await seconds()) * 1000);
  const found = await db.collectionGroup("tape").get();
  const weeks = found.docs.map((each) => tapeWeek.parse(each.data()));
  const offers = [...new Set(weeks.map((each) => each.providerId))].flatMap((providerId) => {
    const tape = joinWeeks(
      providerId,
      weeks.filter((each) => each.providerId === providerId),
    );
    return freePieces(tape, now).flatMap((piece) => {
      const slot = tape.slots[piece.slotId];
      return slot?.mode === "instant" ? [{ ...piece, providerId, priceMinor: priceOfPiece(slot, piece, 1) }] : [];
    });
  });
  const offer = offers.at(-1);
  if (!offer) throw new Error("the seed has nothing that can be booked at once");
  const [start, end] = [offer.start.toISOString(), offer.end.toISOString()];
  wish = { ...offer, start, end, seats: 1, zone: "Europe/Berlin", key: crypto.randomUUID(), insteadOf: null };
}, 60_000);

describe("a deployed callable", () => {
  it("refuses who is not signed in", async () => {
    expect((await client.call("holdPiece", wish)).refused).toBe("signed-out");
    expect((await client.call("openAccount", { name: null, zone: "UTC" })).refused).toBe("signed-out");
  });

  it("opens an account for who is", async () => {
    await client.signIn(email);
    expect(await client.call("openAccount", { name: null, zone: "Europe/Berlin" })).toEqual({
      output: { name: "Nina Castellano" },
      refused: null,
    });
  });

  it("refuses wrong types, unknown fields, nothing at all and too much", async () => {
    const inputs = [
      { ...wish, seats: "1" },
      { ...wish, feeMinor: 0 },
      { ...wish, start: 7 },
      null,
      [],
      "hold",
      { ...wish, more: "m".repeat(20_000) },
    ];
    for (const input of inputs) expect((await client.call("holdPiece", input)).refused).toBe("invalid-input");
  });

  it("answers what is no call with an error, and lives on", async () => {
    const url = functionUrl(stack, "holdPiece");
    const headers = { "content-type": "application/json" };
    const deep = `{"data":${"[".repeat(5_000)}${"]".repeat(5_000)}}`;
    for (const body of ["", "not JSON", "{}", deep, `{"data":"${"m".repeat(11_000_000)}"}`]) {
      const response = await fetch(url, { method: "POST", headers, body });
      expect(response.ok).toBe(false);
      await response.text();
    }
    expect((await client.call("holdPiece", null)).refused).toBe("invalid-input");
  });

  it("trusts no token that the auth service has not signed for this project", async () => {
    const headers = { "content-type": "application/json", authorization: "Bearer not.a.token" };
    const response = await fetch(functionUrl(stack, "holdPiece"), {
      method: "POST",
      headers,
      body: JSON.stringify({ data: wish }),
    });
    expect(response.status).toBe(401);
  });
});

it("takes a booking from the hold to confirmed and mailed, through the deployed functions alone", async () => {
  const { output, refused } = await client.call("holdPiece", wish);
  expect(refused).toBeNull();
  const { bookingId, checkoutUrl } = z.object({ bookingId: z.string(), checkoutUrl: z.string() }).parse(output);
  const again = await client.call("holdPiece", wish);
  expect(again.output).toEqual({ bookingId, checkoutUrl });

  const paying = await fetch(`http://127.0.0.1:${stack.ports.stripe}/_stand-in/pay`, {
    method: "POST",
    body: JSON.stringify({ session: checkoutUrl.split("/").at(-1) }),
  });
  expect(paying.status).toBe(200);
  const stored = async () => booking.parse((await db.doc(`bookings/${bookingId}`).get()).data()).state;
  await expect.poll(stored, patience).toBe("confirmed");
  await expect
    .poll(async () => (await mails()).map((each) => each.subject.slice(0, 9)), patience)
    .toEqual(["Confirmed"]);
  const calendar = await client.call("exportCalendarFile", { bookingId });
  expect(z.object({ content: z.string() }).parse(calendar.output).content).toContain("BEGIN:VEVENT");
});

describe("the deployed API", () => {
  const url = `${appUrl(stack)}/api/v1`;
  const asked = { method: "POST", headers: { "content-type": "application/json", "idempotency-key": "deployed" } };

  it("reads, and tells what has not changed by its name alone", async () => {
    const first = await fetch(`${url}/profiles?limit=1`);
    const tag = first.headers.get("etag") ?? "";
    expect([first.status, tag === ""]).toEqual([200, false]);
    expect(first.headers.get("ratelimit-policy")).toBe('"address";q=120;w=60');
    expect(z.object({ items: z.array(z.looseObject({})) }).parse(await first.json()).items).toHaveLength(1);
    expect((await fetch(`${url}/docs`)).headers.get("content-type")).toContain("text/html");
    expect((await fetch(`${url}/nothing`)).status).toBe(404);
  });

  it("knows who asks by their ID token alone", async () => {
    for (const authorization of ["", "Bearer", "Bearer not.a.token", "Basic YTpi"]) {
      const headers = { ...asked.headers, authorization };
      const response = await fetch(`${url}/sessions`, { ...asked, headers, body: "{}" });
      expect(response.status).toBe(401);
      await response.text();
    }
    const headers = { ...asked.headers, authorization: `Bearer ${await client.token()}` };
    const refused = await fetch(`${url}/sessions`, { ...asked, headers, body: JSON.stringify({ kind: "hold" }) });
    expect(await refused.json()).toMatchObject({ status: 400, code: "invalid-input" });
    const large = await fetch(`${url}/sessions`, { ...asked, headers, body: `{"more":"${"m".repeat(20_000)}"}` });
    expect(await large.json()).toMatchObject({ status: 413, code: "body-too-large" });
    const { key, ...body } = wish;
    headers["idempotency-key"] = String(key);
    const again = await fetch(`${url}/sessions`, {
      ...asked,
      headers,
      body: JSON.stringify({ kind: "hold", ...body }),
    });
    // What the call before it has booked: the tests of this file go on with one key.
    expect([again.status, again.headers.get("location")]).toEqual([201, expect.stringContaining("/api/v1/sessions/")]);
  });
});

describe("the deployed webhook", () => {
  const body = JSON.stringify({
    id: "evt_flows",
    type: "customer.created",
    created: 0,
    livemode: false,
    data: { object: {} },
  });
  const urls = [functionUrl(stack, "stripeWebhook"), `${appUrl(stack)}/stripe/webhook`];

  it.each(urls)("refuses what the processor has not signed: %s", async (url) => {
    const atSeconds = await seconds();
    expect(await sendEvent(url, body, { header: null })).toBe(400);
    expect(await sendEvent(url, body, { secret: "whsec_other", atSeconds })).toBe(400);
    expect(await sendEvent(url, body, { secret: "", atSeconds })).toBe(400);
  });

  it.each(urls)("takes what the processor has signed: %s", async (url) => {
    expect(await sendEvent(url, body, { secret: localSecrets.stripeWebhookSecret, atSeconds: await seconds() })).toBe(
      200,
    );
  });
});

async function mails() {
  const response = await fetch(`http://127.0.0.1:${stack.ports.mailWeb}/api/messages?to=${encodeURIComponent(email)}`);
  return z.array(messageSchema).parse(await response.json());
}

/** The stack's time, which a test may have moved. */
async function seconds(): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${stack.ports.clock}/`);
  const { now } = z.object({ now: z.string() }).parse(await response.json());
  return Math.floor(Date.parse(now) / 1000);
}
