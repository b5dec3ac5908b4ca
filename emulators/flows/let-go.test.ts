import "./flow-environment.ts";
import { minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { closeCheckout } from "../../functions/src/payments/close-checkout.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { checkAtRest } from "./check-invariants.ts";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf, hold, stateOf } from "./story.ts";
import { wish } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

afterEach(async () => {
  setProbe(null);
  await bed.processor.deliver();
  await sweep(bed.clock.now());
  expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
});

it("frees the time and the customer's place at once, and Checkout takes no payment any more", async () => {
  const provider = await publish();
  const customer = await newcomer();
  const { bookingId, checkoutId } = await hold(customer, wish(provider));
  expect(await get("letGo", customer, { bookingId })).toEqual({ state: "abandoned" });

  expect(await bed.processor.pay(checkoutId)).toBe("closed");
  await hold(await newcomer(), wish(provider));
  await hold(customer, wish(provider, { afterMinutes: 120 }));
  expect((await bookingOf(bookingId)).history.at(-1)).toMatchObject({ actor: customer.uid, cause: "letGo" });
});

it("answers the same when it is called again, together or later", async () => {
  const customer = await newcomer();
  const { bookingId } = await hold(customer, wish(await publish()));
  const answers = await Promise.all(Array.from({ length: 10 }, () => get("letGo", customer, { bookingId })));
  expect(new Set(answers.map((each) => each.state))).toEqual(new Set(["abandoned"]));
  expect(await get("letGo", customer, { bookingId })).toEqual({ state: "abandoned" });
  expect((await bookingOf(bookingId)).version).toBe(2);
});

it("lets a payment win that was made a moment before, heard of or not", async () => {
  for (const isHeard of [true, false]) {
    const customer = await newcomer();
    const { bookingId, checkoutId } = await hold(customer, wish(await publish()));
    await bed.processor.pay(checkoutId);
    if (isHeard) await bed.processor.deliver();
    expect(await get("letGo", customer, { bookingId })).toEqual({ state: "confirmed" });
  }
});

it("ends in one of two ways when payment and letting go race: confirmed and paid, or abandoned and not", async () => {
  for (let round = 0; round < 12; round++) {
    const customer = await newcomer();
    const { bookingId, checkoutId } = await hold(customer, wish(await publish()));
    const paying = async () => {
      const result = await bed.processor.pay(checkoutId);
      await bed.processor.deliver();
      return result;
    };
    const both =
      round % 2 ? [get("letGo", customer, { bookingId }), paying()] : [paying(), get("letGo", customer, { bookingId })];
    const results = await Promise.all(both);
    const isPaid = results.includes("paid");
    expect(await stateOf(bookingId)).toBe(isPaid ? "confirmed" : "abandoned");
  }
});

it("follows a refused card", async () => {
  const customer = await newcomer();
  const { bookingId, checkoutId } = await hold(customer, wish(await publish()));
  expect(await bed.processor.pay(checkoutId, { card: "4000 0000 0000 0002" })).toBe("refused");
  expect(await bed.processor.pay(checkoutId, { card: "4000 0025 0000 3155" })).toBe("challenge");
  expect(await stateOf(bookingId)).toBe("awaitingPayment");
  expect(await get("letGo", customer, { bookingId })).toEqual({ state: "abandoned" });
});

it("opens the same Checkout again for a hold that is still to be paid", async () => {
  const customer = await newcomer();
  const { bookingId, checkoutId } = await hold(customer, wish(await publish()));
  const { checkoutUrl } = await get("resumeCheckout", customer, { bookingId });
  expect(checkoutUrl.endsWith(checkoutId)).toBe(true);
  await bed.processor.pay(checkoutId);
  expect(await get("checkPayment", customer, { bookingId })).toEqual({ state: "confirmed" });
  expect((await call("resumeCheckout", customer, { bookingId })).refused).toBe("already-paid");
});

it("changes nothing while the processor does not answer", async () => {
  const customer = await newcomer();
  const { bookingId } = await hold(customer, wish(await publish()));
  const expire = "POST /v1/checkout/sessions/*/expire";
  await bed.processor.control("/faults/api", { match: expire, status: 503, times: 2 });
  expect((await call("letGo", customer, { bookingId })).refused).toBe("payment-unavailable");
  expect(await stateOf(bookingId)).toBe("awaitingPayment");
  expect(await get("letGo", customer, { bookingId })).toEqual({ state: "abandoned" });
});

describe("a Checkout that closed early was let go, whoever commits that first:", () => {
  /** Lets go in a process that dies as soon as the processor has closed Checkout. */
  async function dieAfterClosing() {
    const customer = await newcomer();
    const { bookingId } = await hold(customer, wish(await publish()));
    setProbe((name, moment) => {
      if (name === "checkout.expire" && moment === "after") throw new Error("the process has died");
    });
    const dying = closeCheckout(await bookingOf(bookingId), "letGo", { actor: customer.uid, cause: "letGo" });
    await expect(dying).rejects.toMatchObject({ cause: { message: "the process has died" } });
    setProbe(null);
    expect(await stateOf(bookingId)).toBe("awaitingPayment");
    return { customer, bookingId };
  }

  it("the webhook", async () => {
    const { bookingId } = await dieAfterClosing();
    await bed.processor.deliver();
    expect(await stateOf(bookingId)).toBe("abandoned");
  });

  it("the customer, who lets go again", async () => {
    const { customer, bookingId } = await dieAfterClosing();
    expect(await get("letGo", customer, { bookingId })).toEqual({ state: "abandoned" });
  });

  it("a look at the payment", async () => {
    const { customer, bookingId } = await dieAfterClosing();
    expect(await get("checkPayment", customer, { bookingId })).toEqual({ state: "abandoned" });
  });

  it("the sweep of a hold that nobody let go says that it lapsed", async () => {
    const { bookingId } = await hold(await newcomer(), wish(await publish()));
    bed.clock.advance(36 * minute);
    await sweep(bed.clock.now());
    expect(await stateOf(bookingId)).toBe("expired");
  });
});
