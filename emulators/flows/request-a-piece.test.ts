import "./flow-environment.ts";
import { hour, minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { checkAtRest } from "./check-invariants.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { inTwoDays, newcomer, type Person, type Provider, publish } from "./publish.ts";
import { tally } from "./race.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf, stateOf } from "./story.ts";
import { asRequest, type HoldInput, wish } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

afterEach(async () => {
  await bed.processor.deliver();
  await sweep(bed.clock.now());
  expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
});

const byRequest = () => publish({ slot: { mode: "request", ...inTwoDays(bed.clock.now(), 4) } });

async function request(customer: Person, input: HoldInput): Promise<string> {
  return (await get("requestPiece", customer, asRequest(input))).bookingId;
}

async function approved(provider: Provider, customer: Person): Promise<{ bookingId: string; checkoutId: string }> {
  const bookingId = await request(customer, wish(provider));
  expect(await get("approveRequest", provider, { bookingId })).toEqual({ state: "awaitingPayment" });
  const { checkout } = await bookingOf(bookingId);
  if (!checkout) throw new Error("Checkout is not open");
  return { bookingId, checkoutId: checkout.checkoutId };
}

async function hoursOpen(bookingId: string): Promise<number> {
  const { until, updatedAt } = await bookingOf(bookingId);
  return (until.getTime() - updatedAt.getTime()) / hour;
}

describe("asking", () => {
  it("takes nothing off the tape, counts on it, and mails the provider with the message", async () => {
    const provider = await byRequest();
    const first = await request(await newcomer(), wish(provider));
    await request(await newcomer("Otis Lane"), wish(provider));

    const { weeks, payments } = await readFacts();
    expect(weeks.map((each) => each.requests)).toEqual([2]);
    expect(payments).toEqual([]);
    expect(await bookingOf(first)).toMatchObject({ state: "requested" });
    expect(await hoursOpen(first)).toBeCloseTo(24);
    await sweep(bed.clock.now());
    const mails = await bed.mailsTo(provider.email);
    expect(mails.map((each) => each.subject)).toEqual([
      "Request: Mix for Nina Castellano",
      "Request: Mix for Otis Lane",
    ]);
    expect(mails[0]?.text).toContain("Message: Could you mix my single?");
  });

  it("is one request however often it is sent, and another body under its key is refused", async () => {
    const provider = await byRequest();
    const customer = await newcomer();
    const input = asRequest(wish(provider));
    const answers = await Promise.all(Array.from({ length: 6 }, () => get("requestPiece", customer, input)));
    expect(new Set(answers.map((each) => each.bookingId)).size).toBe(1);
    expect((await call("requestPiece", customer, { ...input, message: "Other" })).refused).toBe("key-reused");
  });

  it("is refused for the same time twice and for a sixth time, and writes nothing then", async () => {
    const customer = await newcomer();
    const providers = await Promise.all(Array.from({ length: 6 }, byRequest));
    const [first, ...rest] = providers;
    const sixth = rest.pop();
    if (!first || !sixth) throw new Error("there are six");
    await request(customer, wish(first));
    for (const each of rest) await request(customer, wish(each));

    const stranger = await newcomer();
    const before = await dumpDatabase();
    const again = await call("requestPiece", customer, asRequest(wish(first, { afterMinutes: 60 })));
    expect(again.refused).toBe("already-requested");
    expect((await call("requestPiece", customer, asRequest(wish(sixth)))).refused).toBe("too-many-requests");
    expect((await call("requestPiece", sixth, asRequest(wish(sixth)))).refused).toBe("own-slot");
    expect((await call("requestPiece", null, asRequest(wish(sixth)))).refused).toBe("signed-out");
    const long = asRequest(wish(sixth), "x".repeat(1_001));
    expect((await call("requestPiece", stranger, long)).refused).toBe("invalid-input");
    const cheap = { ...asRequest(wish(sixth)), priceMinor: 1 };
    expect((await call("requestPiece", stranger, cheap)).refused).toBe("price-changed");
    expect(await dumpDatabase()).toEqual(before);
  });

  it("is refused on a slot that can be booked at once", async () => {
    const provider = await publish();
    expect((await call("requestPiece", await newcomer(), asRequest(wish(provider)))).refused).toBe("needs-no-request");
  });
});

describe("approving", () => {
  it("holds the time for twelve hours, opens Checkout until then, and the payment settles it", async () => {
    const provider = await byRequest();
    const customer = await newcomer();
    const { bookingId, checkoutId } = await approved(provider, customer);
    expect(await hoursOpen(bookingId)).toBeGreaterThan(12);
    expect(await hoursOpen(bookingId)).toBeLessThan(12.1);
    expect((await call("requestPiece", await newcomer(), asRequest(wish(provider)))).refused).toBe("piece-taken");

    bed.clock.advance(11 * 60 * minute);
    expect(await bed.processor.pay(checkoutId)).toBe("paid");
    await bed.processor.deliver();
    expect(await stateOf(bookingId)).toBe("confirmed");
    await sweep(bed.clock.now());
    const subjects = (await bed.mailsTo(customer.email)).map((each) => each.subject);
    expect(subjects).toContain("Confirmed: Mix with Marcus Reed");
  });

  it("mails its customer until when it can be paid", async () => {
    const provider = await byRequest();
    const customer = await newcomer();
    await approved(provider, customer);
    await sweep(bed.clock.now());
    const [mail] = await bed.mailsTo(customer.email);
    expect(mail?.subject).toBe("Approved: Mix with Marcus Reed. Pay to make it yours");
    expect(mail?.text).toMatch(/Pay \$190\.00 by \w+ \d+ November 2050, \d\d:\d\d \(America\/Los_Angeles/);
  });

  it("confirms exactly one of two overlapping requests that are approved at the same moment", async () => {
    for (let round = 0; round < 8; round++) {
      const provider = await byRequest();
      const ids = [
        await request(await newcomer(), wish(provider)),
        await request(await newcomer(), wish(provider, { afterMinutes: 60 })),
      ];
      const answers = await Promise.all(ids.map((bookingId) => call("approveRequest", provider, { bookingId })));
      expect(tally(answers.map((each) => each.refused))).toEqual({ held: 1, "piece-taken": 1 });
      expect((await Promise.all(ids.map(stateOf))).toSorted()).toEqual(["awaitingPayment", "requested"]);
    }
  });

  it("answers the same when it is called again, and refuses everybody but the provider, writing nothing", async () => {
    const provider = await byRequest();
    const customer = await newcomer();
    const bookingId = await request(customer, wish(provider));
    const stranger = await newcomer();
    const before = await dumpDatabase();
    for (const person of [customer, stranger]) {
      expect((await call("approveRequest", person, { bookingId })).refused).toBe("not-found");
      expect((await call("declineRequest", person, { bookingId, reason: "No" })).refused).toBe("not-found");
    }
    for (const person of [provider, stranger]) {
      expect((await call("withdrawRequest", person, { bookingId })).refused).toBe("not-found");
    }
    expect((await call("declineRequest", provider, { bookingId, reason: " " })).refused).toBe("invalid-input");
    expect(await dumpDatabase()).toEqual(before);

    const answers = await Promise.all(Array.from({ length: 5 }, () => get("approveRequest", provider, { bookingId })));
    expect(new Set(answers.map((each) => each.state))).toEqual(new Set(["awaitingPayment"]));
    expect(Object.keys((await bed.processor.state()).sessions)).toHaveLength(1);
  });

  it("still counts when Checkout does not open: the customer's own try opens it", async () => {
    const provider = await byRequest();
    const customer = await newcomer();
    const bookingId = await request(customer, wish(provider));
    for (const method of ["POST", "GET"]) {
      await bed.processor.control("/faults/api", { match: `${method} /v1/checkout/sessions`, status: 503, times: 2 });
    }
    expect(await get("approveRequest", provider, { bookingId })).toEqual({ state: "awaitingPayment" });
    expect((await bookingOf(bookingId)).checkout).toBeNull();
    const { checkoutUrl } = await get("resumeCheckout", customer, { bookingId });
    expect(checkoutUrl).toMatch(/^http/);
  });
});

describe("what a competing request becomes", () => {
  it("declined once the other is paid, with word of it", async () => {
    const provider = await byRequest();
    const loser = await newcomer();
    const beside = await newcomer();
    const lost = await request(loser, wish(provider, { afterMinutes: 60 }));
    const kept = await request(beside, wish(provider, { afterMinutes: 120 }));
    const { checkoutId } = await approved(provider, await newcomer());
    expect(await stateOf(lost)).toBe("requested");

    await bed.processor.pay(checkoutId);
    await bed.processor.deliver();
    expect(await stateOf(lost)).toBe("declined");
    expect((await bookingOf(lost)).history.at(-1)).toMatchObject({ actor: "processor", cause: "taken" });
    expect(await stateOf(kept)).toBe("requested");
    await sweep(bed.clock.now());
    expect((await bed.mailsTo(loser.email)).map((each) => each.subject)).toEqual(["Declined: Mix with Marcus Reed"]);
  });

  it("approved when the other lets go, the earliest first, and not one that was made afterwards", async () => {
    const provider = await byRequest();
    const winner = await newcomer();
    const early = await request(await newcomer(), wish(provider));
    const late = await request(await newcomer(), wish(provider));
    const { bookingId } = await approved(provider, winner);
    expect(await get("letGo", winner, { bookingId })).toEqual({ state: "abandoned" });
    expect(await Promise.all([early, late].map(stateOf))).toEqual(["awaitingPayment", "requested"]);
    await bed.processor.deliver();
    await bed.processor.resend();
    expect(await Promise.all([early, late].map(stateOf))).toEqual(["awaitingPayment", "requested"]);
  });

  it("left to its provider where it reaches beyond the time that they had approved", async () => {
    const provider = await byRequest();
    const winner = await newcomer();
    const longer = await request(await newcomer(), wish(provider, { minutes: 180 }));
    const within = await request(await newcomer(), wish(provider, { minutes: 60 }));
    const { bookingId } = await approved(provider, winner);
    await get("letGo", winner, { bookingId });
    expect(await Promise.all([longer, within].map(stateOf))).toEqual(["requested", "awaitingPayment"]);
  });

  it("approved when the other's payment window ends, by the sweep", async () => {
    const provider = await byRequest();
    const next = await request(await newcomer(), wish(provider));
    const { bookingId } = await approved(provider, await newcomer());
    bed.clock.advance(12 * 60 * minute + 4 * minute);
    await sweep(bed.clock.now());
    expect(await Promise.all([bookingId, next].map(stateOf))).toEqual(["expired", "awaitingPayment"]);
  });
});

describe("a request ends", () => {
  it("declined, with the provider's reason in the mail, and frees its customer's place", async () => {
    const provider = await byRequest();
    const customer = await newcomer();
    const bookingId = await request(customer, wish(provider));
    const decline = { bookingId, reason: "I am away that day." };
    expect(await get("declineRequest", provider, decline)).toEqual({ state: "declined" });
    expect(await get("declineRequest", provider, decline)).toEqual({ state: "declined" });
    expect((await call("approveRequest", provider, { bookingId })).refused).toBe("request-closed");
    await sweep(bed.clock.now());
    expect((await bed.mailsTo(customer.email))[0]?.text).toContain("Marcus Reed says: I am away that day.");
    await request(customer, wish(provider));
  });

  it("withdrawn, unless the provider was faster", async () => {
    const provider = await byRequest();
    for (let round = 0; round < 6; round++) {
      const customer = await newcomer();
      const bookingId = await request(customer, wish(provider));
      const [withdrawn, answered] = await Promise.all([
        get("withdrawRequest", customer, { bookingId }),
        call("approveRequest", provider, { bookingId }),
      ]);
      const state = await stateOf(bookingId);
      expect(state).toBe(answered.refused === null ? "awaitingPayment" : "withdrawn");
      expect(withdrawn).toEqual({ state });
      if (state === "awaitingPayment") await get("letGo", customer, { bookingId });
      expect(await get("withdrawRequest", customer, { bookingId })).toEqual({ state: await stateOf(bookingId) });
    }
  });

  it("unanswered at its deadline, once, with word to its customer", async () => {
    const provider = await byRequest();
    const customer = await newcomer();
    const bookingId = await request(customer, wish(provider));
    bed.clock.advance(24 * 60 * minute);
    expect((await call("approveRequest", provider, { bookingId })).refused).toBe("request-closed");
    await Promise.all([sweep(bed.clock.now()), sweep(bed.clock.now())]);
    expect(await stateOf(bookingId)).toBe("expired");
    await sweep(bed.clock.now());
    expect((await bed.mailsTo(customer.email)).map((each) => each.subject)).toEqual([
      "No answer: Mix with Marcus Reed",
    ]);
  });
});
