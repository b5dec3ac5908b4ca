import "./flow-environment.ts";
import { addMilliseconds, hour, minute } from "@flexsession/domain/time/instant";
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
import { asRequest, onTheWire, wish } from "./wish.ts";

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

/** A provider with a slot by request and one that is booked at once, an hour apart. */
async function open(): Promise<Provider> {
  const asked = inTwoDays(bed.clock.now(), 4);
  const start = addMilliseconds(asked.end, hour);
  return publish({ slot: { ...asked, mode: "request" }, instant: { start, end: addMilliseconds(start, 4 * hour) } });
}

async function ask(customer: Person, provider: Provider): Promise<string> {
  return (await get("requestPiece", customer, asRequest(wish(provider)))).bookingId;
}

/** Time from some hours after the end of the provider's slot by request. */
function later(provider: Provider, afterHours = 6, hours = 2) {
  const start = addMilliseconds(provider.slots.slot?.end ?? new Date(), afterHours * hour);
  return { start: start.toISOString(), end: addMilliseconds(start, hours * hour).toISOString() };
}

async function propose(provider: Provider, bookingId: string, time = later(provider)): Promise<string> {
  await get("proposeTime", provider, { bookingId, ...time });
  const { request } = await bookingOf(bookingId);
  if (!request?.proposal) throw new Error("nothing is proposed");
  return request.proposal.claimId;
}

const heldClaims = async () =>
  (await readFacts()).weeks.flatMap((week) => Object.values(week.claims)).filter((each) => each.state === "held");

describe("proposing another time", () => {
  it("holds it, keeps the request open, and mails its customer both times", async () => {
    const provider = await open();
    const customer = await newcomer();
    const bookingId = await ask(customer, provider);
    const claimId = await propose(provider, bookingId);
    expect(await propose(provider, bookingId)).toBe(claimId);
    expect(await stateOf(bookingId)).toBe("requested");
    expect(await heldClaims()).toHaveLength(1);
    const start = provider.slots.instant?.start ?? new Date();
    await propose(provider, bookingId, { ...later(provider, 1), end: addMilliseconds(start, 3 * hour).toISOString() });
    expect((await bookingOf(bookingId)).request?.proposal).toMatchObject({ slotId: "instant", priceMinor: 28_500 });
    expect(await heldClaims()).toHaveLength(1);
    await sweep(bed.clock.now());
    const mails = await bed.mailsTo(customer.email);
    expect(mails.map((each) => each.subject)).toEqual(["Another time proposed: Mix with Marcus Reed"]);
    expect(mails[0]?.text).toMatch(/Proposed[^]*America\/Los_Angeles[^]*Instead of[^]*held for you until/);
  });

  it("is refused for time that is taken, too soon, too short or the same, and to anybody but the provider", async () => {
    const provider = await open();
    const customer = await newcomer();
    const bookingId = await ask(customer, provider);
    const stranger = await newcomer();
    await get("holdPiece", stranger, onTheWire(wish(provider, { slotId: "instant" })));
    const before = await dumpDatabase();
    const { start, end } = await bookingOf(bookingId);
    const same = { start: start.toISOString(), end: end.toISOString() };
    const soon = new Date(Math.ceil(bed.clock.now().getTime() / hour) * hour);
    const inAnHour = { start: soon.toISOString(), end: addMilliseconds(soon, hour).toISOString() };
    for (const [code, time] of [
      ["piece-taken", later(provider, 1)],
      ["overlaps-a-slot", later(provider, 4)],
      ["wrong-length", later(provider, 6, 5)],
      ["invalid-input", same],
      ["too-soon", inAnHour],
    ] as const) {
      expect((await call("proposeTime", provider, { bookingId, ...time })).refused).toBe(code);
    }
    for (const person of [customer, stranger]) {
      expect((await call("proposeTime", person, { bookingId, ...later(provider) })).refused).toBe("not-found");
    }
    expect(await dumpDatabase()).toEqual(before);
  });

  it("lets one win of a proposal and a hold for the same time", async () => {
    for (let round = 0; round < 6; round++) {
      const provider = await open();
      const bookingId = await ask(await newcomer(), provider);
      const answers = await Promise.all([
        call("proposeTime", provider, { bookingId, ...later(provider, 1) }),
        call("holdPiece", await newcomer(), onTheWire(wish(provider, { slotId: "instant" }))),
      ]);
      expect(tally(answers.map((each) => each.refused))).toEqual({ held: 1, "piece-taken": 1 });
    }
  });
});

describe("accepting a proposal", () => {
  it("gives the first time back, opens Checkout, and the payment confirms the new time", async () => {
    const provider = await open();
    const customer = await newcomer();
    const bookingId = await ask(customer, provider);
    const claimId = await propose(provider, bookingId, later(provider, 6, 3));
    const answers = await Promise.all([1, 2, 3].map(() => get("acceptProposal", customer, { bookingId, claimId })));
    expect(answers.map((each) => each.state)).toEqual(["awaitingPayment", "awaitingPayment", "awaitingPayment"]);
    const { checkout, start, priceMinor, feeMinor, netMinor } = await bookingOf(bookingId);
    expect({ start: start.toISOString(), priceMinor }).toEqual({ start: later(provider).start, priceMinor: 28_500 });
    expect(feeMinor + netMinor).toBe(priceMinor);
    await ask(await newcomer(), provider);
    expect(await bed.processor.pay(checkout?.checkoutId ?? "")).toBe("paid");
    await bed.processor.deliver();
    expect(await stateOf(bookingId)).toBe("confirmed");
  });

  it("takes only the proposal that was seen, from its own customer", async () => {
    const provider = await open();
    const customer = await newcomer();
    const bookingId = await ask(customer, provider);
    const seen = await propose(provider, bookingId);
    const replaced = await propose(provider, bookingId, later(provider, 9));
    const before = await dumpDatabase();
    expect((await call("acceptProposal", customer, { bookingId, claimId: seen })).refused).toBe("proposal-closed");
    expect((await call("refuseProposal", customer, { bookingId, claimId: seen })).refused).toBe("proposal-closed");
    for (const person of [provider, await newcomer()]) {
      expect((await call("acceptProposal", person, { bookingId, claimId: replaced })).refused).toBe("not-found");
      expect((await call("refuseProposal", person, { bookingId, claimId: replaced })).refused).toBe("not-found");
    }
    expect({ ...(await dumpDatabase()), users: null }).toMatchObject({ ...before, users: null });
  });

  it("and its lapse, its withdrawal or the provider's own answers at the same moment end in one of them", async () => {
    for (const rival of ["lapse", "withdraw", "approve", "decline", "replace"] as const) {
      const provider = await open();
      const customer = await newcomer();
      const bookingId = await ask(customer, provider);
      const claimId = await propose(provider, bookingId);
      if (rival === "lapse") bed.clock.advance(24 * hour - 1_000);
      await Promise.all([
        call("acceptProposal", customer, { bookingId, claimId }),
        rival === "lapse" ? sweep(addMilliseconds(bed.clock.now(), minute)) : null,
        rival === "withdraw" ? call("withdrawRequest", customer, { bookingId }) : null,
        rival === "approve" ? call("approveRequest", provider, { bookingId }) : null,
        rival === "decline" ? call("declineRequest", provider, { bookingId, reason: "No" }) : null,
        rival === "replace" ? call("proposeTime", provider, { bookingId, ...later(provider, 9) }) : null,
      ]);
      bed.clock.advance(24 * hour + minute);
      await sweep(bed.clock.now());
      // What one sweep ends, the next one mails.
      await sweep(bed.clock.now());
      expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
      expect(await heldClaims()).toEqual([]);
    }
  });
});

describe("a proposal that is not taken", () => {
  it("is free again when it is refused, and the request stays as it was", async () => {
    const provider = await open();
    const customer = await newcomer();
    const bookingId = await ask(customer, provider);
    const { until } = await bookingOf(bookingId);
    bed.clock.advance(2 * hour);
    const claimId = await propose(provider, bookingId);
    expect((await bookingOf(bookingId)).until > until).toBe(true);
    for (let time = 0; time < 2; time++) {
      expect(await get("refuseProposal", customer, { bookingId, claimId })).toEqual({ state: "requested" });
    }
    const after = await bookingOf(bookingId);
    expect(after.until).toEqual(until);
    expect(after.request?.endedProposal?.as).toBe("refused");
    expect(await heldClaims()).toEqual([]);
    expect(await get("approveRequest", provider, { bookingId })).toEqual({ state: "awaitingPayment" });
  });

  it("lapses after a day without a write, and the sweep ends it and the request behind it", async () => {
    const provider = await open();
    const customer = await newcomer();
    const bookingId = await ask(customer, provider);
    bed.clock.advance(2 * hour);
    const claimId = await propose(provider, bookingId);
    bed.clock.advance(23 * hour);
    expect((await call("approveRequest", provider, { bookingId })).refused).toBe("request-closed");
    bed.clock.advance(hour);
    expect((await call("acceptProposal", customer, { bookingId, claimId })).refused).toBe("proposal-closed");
    await Promise.all([sweep(bed.clock.now()), sweep(bed.clock.now())]);
    expect(await stateOf(bookingId)).toBe("expired");
    expect((await bookingOf(bookingId)).request?.endedProposal?.as).toBe("lapsed");
  });

  it("ends its request at once where somebody else has paid for what was asked for meanwhile", async () => {
    const provider = await open();
    const [customer, rival] = [await newcomer(), await newcomer()];
    const bookingId = await ask(customer, provider);
    const claimId = await propose(provider, bookingId);
    const other = await ask(rival, provider);
    await get("approveRequest", provider, { bookingId: other });
    await bed.processor.pay((await bookingOf(other)).checkout?.checkoutId ?? "");
    await bed.processor.deliver();
    expect(await stateOf(bookingId)).toBe("requested");
    expect(await get("refuseProposal", customer, { bookingId, claimId })).toEqual({ state: "declined" });
    await sweep(bed.clock.now());
    expect((await bed.mailsTo(customer.email)).map((each) => each.subject)).toContain("Declined: Mix with Marcus Reed");
  });

  it("is taken back by approving, declining or withdrawing the request", async () => {
    const provider = await open();
    for (const end of ["approve", "decline", "withdraw"] as const) {
      const customer = await newcomer();
      const bookingId = await ask(customer, provider);
      // Half an hour later than asked: it overlaps the very time that is approved instead.
      const { start } = await bookingOf(bookingId);
      const from = addMilliseconds(start, 30 * minute);
      await propose(provider, bookingId, {
        start: from.toISOString(),
        end: addMilliseconds(from, 2 * hour).toISOString(),
      });
      if (end === "decline") await get("declineRequest", provider, { bookingId, reason: "No" });
      if (end === "withdraw") await get("withdrawRequest", customer, { bookingId });
      if (end === "approve") await get("approveRequest", provider, { bookingId });
      const held = await heldClaims();
      expect(held.map((each) => each.start)).toEqual(end === "approve" ? [start] : []);
      if (end === "approve") await get("letGo", customer, { bookingId });
    }
  });
});
