import "./flow-environment.ts";
import { hour, minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { pickFrom, seededRandom } from "../factories/seeded-random.ts";
import { call, get } from "./call.ts";
import { checkAtRest } from "./check-invariants.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { hear } from "./hear.ts";
import { book, outlast } from "./late-payment.ts";
import { inTwoDays, newcomer, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf, hold, stateOf } from "./story.ts";
import { onTheWire, wish } from "./wish.ts";

const bed = flowBed();
const isDeep = process.env.DEEP === "1";

const endpoints = {
  create: "POST /v1/checkout/sessions",
  list: "GET /v1/checkout/sessions",
  expire: "POST /v1/checkout/sessions/*/expire",
  retrieve: "GET /v1/checkout/sessions/*",
  intent: "GET /v1/payment_intents/*",
  refund: "POST /v1/refunds",
  refunds: "GET /v1/refunds",
} as const;

/** The client tries a call that was not answered, or answered 5xx or 409, once more by itself. */
const faults = {
  "a 500 that it will repeat under the same key": { status: 500 },
  "two 500s": { status: 500, times: 2 },
  "a 500 although the work is done": { status: 500, afterEffect: true },
  "a 500 kept under the key although the work is done": { status: 500, afterEffect: true, keep: "error" },
  "a 429": { status: 429 },
  "a 409": { status: 409 },
  "a closed connection after the work": { timeout: true },
  "two closed connections after the work": { timeout: true, times: 2 },
  "two closed connections before the work": { timeout: true, afterEffect: false, times: 2 },
} as const;
type Fault = (typeof faults)[keyof typeof faults];

const strike = (endpoint: keyof typeof endpoints, fault: Fault) =>
  bed.processor.control("/faults/api", { match: endpoints[endpoint], ...fault });

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  expectedLogs.allow(
    /could not be carried out yet/,
    /the sweep could not finish/,
    /refused to make a Checkout/,
    /a callable failed/,
  );
});

afterEach(() => expectedLogs.take());

async function expectRest() {
  for (const minutes of [0, 5, 10, 20]) {
    bed.clock.advance(minutes * minute);
    await sweep(bed.clock.now());
    await hear(bed.processor);
  }
  const state = await bed.processor.state();
  expect(checkAtRest(await readFacts(), state, bed.clock.now())).toEqual([]);
  return state;
}

const offer = () => publish({ slot: inTwoDays(bed.clock.now(), 8) });

describe.each(Object.entries(faults))("when the processor answers with %s", (_, fault) => {
  it("a hold gets one Checkout, at once or when it is resumed", async () => {
    const customer = await newcomer();
    await strike("create", fault);
    const { bookingId, checkoutUrl } = await get("holdPiece", customer, onTheWire(wish(await offer())));
    const resumed = await get("resumeCheckout", customer, { bookingId });
    if (checkoutUrl !== null) expect(resumed.checkoutUrl).toBe(checkoutUrl);

    const { checkout } = await bookingOf(bookingId);
    expect(Object.keys((await bed.processor.state()).sessions)).toEqual([checkout?.checkoutId]);
    await bed.processor.pay(checkout?.checkoutId ?? "");
    await bed.processor.deliver();
    expect(await stateOf(bookingId)).toBe("confirmed");
    await expectRest();
  });

  it("a refund is made once, at once or by the sweep", async () => {
    const provider = await offer();
    const held = await outlast(bed, await newcomer(), wish(provider));
    await book(bed, await newcomer(), wish(provider));
    await bed.processor.pay(held.checkoutId, { force: true });
    await strike("refund", fault);
    await hear(bed.processor);
    expect(await stateOf(held.bookingId)).toBe("refunded");

    const { refunds } = await expectRest();
    expect(Object.values(refunds).map((each) => each.amount)).toEqual([19_000]);
  });

  it("letting go ends in letting go", async () => {
    const customer = await newcomer();
    const { bookingId } = await hold(customer, wish(await offer()));
    await strike("expire", fault);
    await call("letGo", customer, { bookingId });
    expect(await get("letGo", customer, { bookingId })).toEqual({ state: "abandoned" });
    await expectRest();
  });
});

it("looks for a refund before it makes one under a key that the processor has forgotten", async () => {
  const provider = await offer();
  const held = await outlast(bed, await newcomer(), wish(provider));
  await book(bed, await newcomer(), wish(provider));
  await bed.processor.pay(held.checkoutId, { force: true });
  await strike("refund", faults["two closed connections after the work"]);
  await hear(bed.processor);
  bed.clock.advance(25 * hour);
  expect(Object.values((await expectRest()).refunds)).toHaveLength(1);
});

it("opens no Checkout for a hold that the processor was away for too long to pay", async () => {
  const customer = await newcomer();
  await bed.processor.control("/faults/api", { match: endpoints.create, status: 503, times: 6 });
  const { bookingId, checkoutUrl } = await get("holdPiece", customer, onTheWire(wish(await offer())));
  expect(checkoutUrl).toBeNull();
  expect(await stateOf(bookingId)).toBe("awaitingPayment");
  bed.clock.advance(10 * minute);
  expect((await call("resumeCheckout", customer, { bookingId })).refused).toBe("not-payable");
  expect(await stateOf(bookingId)).toBe("expired");
  await expectRest();
});

it(
  "loses and doubles nothing under random faults",
  async () => {
    const random = seededRandom("faults of the processor");
    for (let run = 0; run < (isDeep ? 500 : 6); run++) {
      const provider = await offer();
      const customer = await newcomer();
      for (let each = 0; each < 3; each++) {
        const names = Object.keys(endpoints).filter((name): name is keyof typeof endpoints => name in endpoints);
        await strike(pickFrom(names, random), pickFrom(Object.values(faults), random));
      }
      const isLate = random() < 0.5;
      if (isLate) await bed.processor.control("/faults", { expiry: "hold" });
      const { output } = await call("holdPiece", customer, onTheWire(wish(provider)));
      const checkoutId = output?.checkoutUrl?.split("/").at(-1);
      if (isLate) {
        bed.clock.advance(36 * minute);
        await call("holdPiece", await newcomer(), onTheWire(wish(provider)));
      }
      if (checkoutId && random() < 0.8) await bed.processor.pay(checkoutId, { force: true });
      await hear(bed.processor).catch(() => undefined);
      if (output && random() < 0.3) await call("letGo", customer, { bookingId: output.bookingId });
      await bed.processor.control("/faults", { expiry: "normal" });
      for (let minutes = 0; minutes < 80; minutes += 20) {
        bed.clock.advance(20 * minute);
        await sweep(bed.clock.now());
      }
      await expectRest();
    }
  },
  isDeep ? 3_600_000 : 120_000,
);
