import "./flow-environment.ts";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { signPayload } from "../stripe/sign-payload.ts";
import { countDocuments } from "./count-documents.ts";
import { dumpDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer, publish } from "./publish.ts";
import { sendEvent } from "./send-event.ts";
import { hold, stateOf } from "./story.ts";
import { wish } from "./wish.ts";

const bed = flowBed();
const secret = "whsec_flows";
const seconds = () => Math.floor(bed.clock.now().getTime() / 1000);

let bookingId = "";
let event: Record<string, unknown> = {};

beforeAll(async () => {
  const held = await hold(await newcomer(), wish(await publish()));
  bookingId = held.bookingId;
  await bed.processor.pay(held.checkoutId);
  const { events } = await bed.processor.state();
  event = Object.values(events).find((each) => each.type === "checkout.session.completed") ?? {};
});

afterEach(() => {
  process.env.STRIPE_WEBHOOK_SECRET = secret;
  expectedLogs.take();
});

/** Whether a call is refused without a read or a write of anything, and leaves one line in the log. */
async function expectRefused(status: number, send: () => Promise<number>) {
  const before = await dumpDatabase();
  expectedLogs.allow(/a webhook call was refused/, /STRIPE_WEBHOOK_SECRET is empty/);
  const counting = countDocuments();
  expect(await send()).toBe(status);
  expect(counting.stop()).toEqual({ reads: 0, writes: 0 });
  expect(expectedLogs.take()).toHaveLength(1);
  expect(await dumpDatabase()).toEqual(before);
}

describe("the webhook refuses, without touching any data,", () => {
  const url = () => bed.processor.webhookUrl;
  const body = () => JSON.stringify(event);
  const now = () => ({ secret, atSeconds: seconds() });

  it("no header, an empty one, and one that says nothing", async () => {
    for (const header of [null, "", "t=,v1=", "v1=abc", `t=${seconds()}`]) {
      await expectRefused(400, () => sendEvent(url(), body(), { header }));
    }
  });

  it("another secret, and an empty one", async () => {
    await expectRefused(400, () => sendEvent(url(), body(), { ...now(), secret: "whsec_other" }));
    await expectRefused(400, () => sendEvent(url(), body(), { ...now(), secret: "" }));
  });

  it("everything while its own secret is empty", async () => {
    process.env.STRIPE_WEBHOOK_SECRET = "";
    await expectRefused(500, () => sendEvent(url(), body(), { ...now(), secret: "" }));
    await expectRefused(500, () => sendEvent(url(), body(), now()));
  });

  it("the same content in other bytes", async () => {
    const header = signPayload(body(), now());
    const others = [
      JSON.stringify(event, null, 2),
      `${body()}\n`,
      JSON.stringify(Object.fromEntries(Object.entries(event).reverse())),
    ];
    for (const other of others) await expectRefused(400, () => sendEvent(url(), other, { header }));
  });

  it("a call that is sent again after the tolerance", async () => {
    await expectRefused(400, () => sendEvent(url(), body(), { secret, atSeconds: seconds() - 302 }));
  });

  it("a call and an event dated more than five minutes ahead", async () => {
    await expectRefused(400, () => sendEvent(url(), body(), { secret, atSeconds: seconds() + 305 }));
    const later = JSON.stringify({ ...event, created: seconds() + 305 });
    await expectRefused(400, () => sendEvent(url(), later, now()));
  });

  it("an event of another account, and one of the other mode", async () => {
    await expectRefused(400, () => sendEvent(url(), JSON.stringify({ ...event, account: "acct_other" }), now()));
    await expectRefused(400, () => sendEvent(url(), JSON.stringify({ ...event, livemode: true }), now()));
  });

  it("what is no event, though it is signed", async () => {
    for (const other of ["", "null", "[]", "{}", '{"id":1}', "not JSON"]) {
      await expectRefused(400, () => sendEvent(url(), other, now()));
    }
  });

  it("a GET", async () => {
    await expectRefused(400, async () => (await fetch(url())).status);
  });
});

it("accepts, without an effect, what means nothing here", async () => {
  const before = await dumpDatabase();
  const others = [
    { ...event, type: "customer.created" },
    { ...event, id: "evt_unpaid", data: { object: { ...objectOf(event), payment_status: "unpaid" } } },
  ];
  for (const other of others) {
    expect(await sendEvent(bed.processor.webhookUrl, JSON.stringify(other), { secret, atSeconds: seconds() })).toBe(
      200,
    );
  }
  expect(await dumpDatabase()).toEqual(before);
});

it("accepts the same event once it is signed as the processor signs", async () => {
  expect(await stateOf(bookingId)).toBe("awaitingPayment");
  const status = await sendEvent(bed.processor.webhookUrl, JSON.stringify(event), { secret, atSeconds: seconds() });
  expect(status).toBe(200);
  expect(await stateOf(bookingId)).toBe("confirmed");
});

function objectOf({ data }: Record<string, unknown>): object {
  return typeof data === "object" && data !== null && "object" in data && typeof data.object === "object"
    ? { ...data.object }
    : {};
}
