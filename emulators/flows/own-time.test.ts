import "./flow-environment.ts";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, hour, minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freeHeldBooking } from "../../functions/src/booking/free-held-booking.ts";
import { db } from "../../functions/src/firebase/app.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { makeSchedule } from "../factories/make-schedule.ts";
import { makeTapeRules } from "../factories/make-tape-week.ts";
import { call, get } from "./call.ts";
import { checkAtRest, checkInvariants } from "./check-invariants.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { inTwoDays, newcomer, type Person, type Provider, publish } from "./publish.ts";
import { tally } from "./race.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf, hold, stateOf } from "./story.ts";
import { newKey, wish } from "./wish.ts";

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

/** A provider with one slot of four hours, and what time beside it may be asked of them. */
const open = () => publish({ slot: inTwoDays(bed.clock.now(), 4) });

/** Time from some hours after the end of the provider's slot, at the rate of its task. */
function ownTime(provider: Provider, afterHours = 1, changes: object = {}) {
  const end = provider.slots.slot?.end ?? new Date();
  const start = addMilliseconds(end, afterHours * hour);
  return {
    providerId: provider.uid,
    slotId: null,
    task: "mix",
    start: start.toISOString(),
    end: addMilliseconds(start, 2 * hour).toISOString(),
    priceMinor: 19_000,
    message: "Could it be in the evening?",
    zone: "America/Los_Angeles",
    key: newKey(),
    ...changes,
  };
}

async function ask(customer: Person, input: ReturnType<typeof ownTime>): Promise<string> {
  return (await get("requestPiece", customer, input)).bookingId;
}

async function approve(provider: Provider, bookingId: string): Promise<string> {
  expect(await get("approveRequest", provider, { bookingId })).toEqual({ state: "awaitingPayment" });
  const { checkout } = await bookingOf(bookingId);
  if (!checkout) throw new Error("Checkout is not open");
  return checkout.checkoutId;
}

/** The processor restricts the account of a provider who could be paid. */
async function cannotBePaid({ uid }: Provider): Promise<void> {
  await db.doc(paths.payoutAccount(uid)).update({ state: "restricted" });
}

const slotIds = async () => (await readFacts()).weeks.flatMap((week) => Object.keys(week.slots)).toSorted();

describe("asking for time beside the slots", () => {
  it("publishes nothing, counts as a request, and tells the provider that it is in none of their slots", async () => {
    const provider = await open();
    const input = ownTime(provider);
    const customer = await newcomer();
    const bookingId = await ask(customer, input);
    expect(await ask(customer, input)).toBe(bookingId);
    expect((await call("requestPiece", customer, { ...input, task: "mastering" })).refused).toBe("key-reused");
    expect(await slotIds()).toEqual(["slot"]);
    expect((await readFacts()).weeks.reduce((sum, week) => sum + week.requests, 0)).toBe(1);
    await sweep(bed.clock.now());
    const [mail] = await bed.mailsTo(provider.email);
    expect(mail?.text).toContain("It is in none of your slots");
  });

  it("is refused where the time is on offer, taken, too soon or not as long as a booking, and writes nothing", async () => {
    const provider = await open();
    const taken = await newcomer();
    const first = await ask(taken, ownTime(provider, 1));
    await approve(provider, first);
    const stranger = await newcomer();
    const before = await dumpDatabase();
    const refusals: [string, string, object][] = [
      ["a part on offer", "inside-a-slot", ownTime(provider, -1)],
      ["a part taken", "piece-taken", ownTime(provider, 2)],
      ["another price", "price-changed", ownTime(provider, 5, { priceMinor: 1 })],
      ["a task without a rate", "invalid-input", ownTime(provider, 5, { task: "recording" })],
      ["a task of classes", "invalid-input", ownTime(provider, 5, { task: "class" })],
      ["neither a slot nor a task", "invalid-input", ownTime(provider, 5, { task: null })],
      ["a slot and a task", "invalid-input", ownTime(provider, 5, { slotId: "slot" })],
      ["ten minutes past", "invalid-input", ownTime(provider, 5 + 1 / 6)],
      ["further than the horizon", "too-far-ahead", ownTime(provider, 24 * 400)],
      ["in the past", "slot-started", ownTime(provider, -24 * 4)],
      ["half an hour", "wrong-length", { ...ownTime(provider, 5), end: ownTime(provider, 3.5).end }],
    ];
    for (const [what, code, input] of refusals) {
      expect([what, (await call("requestPiece", stranger, input)).refused]).toEqual([what, code]);
    }
    expect((await call("requestPiece", provider, ownTime(provider, 5))).refused).toBe("own-slot");
    expect(await dumpDatabase()).toEqual(before);
  });

  it("reaches into a week in which nothing was published, where the provider's schedule has the rules", async () => {
    const provider = await open();
    const input = ownTime(provider, 24 * 14);
    const customer = await newcomer();
    expect((await call("requestPiece", customer, input)).refused).toBe("too-far-ahead");
    const schedule = makeSchedule({ providerId: provider.uid, rules: makeTapeRules({ noticeMinutes: 60 }) });
    await db.doc(paths.schedule(provider.uid)).create(schedule);
    await approve(provider, await ask(customer, input));
    const { weeks } = await readFacts();
    expect(weeks.map((each) => each.rules.noticeMinutes)).toContain(60);
  });
});

describe("time beside the slots of a provider who cannot be paid", () => {
  it("cannot be asked for at a price, and can for nothing", async () => {
    const provider = await open();
    await cannotBePaid(provider);
    const customer = await newcomer();
    const before = await dumpDatabase();
    expect((await call("requestPiece", customer, ownTime(provider))).refused).toBe("payouts-not-ready");
    expect(await dumpDatabase()).toEqual(before);

    await db.doc(paths.profile(provider.uid)).update({ rates: [{ task: "mix", rateMinor: 0 }] });
    const bookingId = await ask(customer, ownTime(provider, 1, { priceMinor: 0 }));
    expect(await get("approveRequest", provider, { bookingId })).toEqual({ state: "confirmed" });
  });

  it("can be neither approved nor answered with another time that is not on offer for money", async () => {
    const provider = await open();
    const bookingId = await ask(await newcomer(), ownTime(provider));
    await cannotBePaid(provider);
    const before = await dumpDatabase();
    const { start, end } = ownTime(provider, 9);
    expect((await call("approveRequest", provider, { bookingId })).refused).toBe("payouts-not-ready");
    expect((await call("proposeTime", provider, { bookingId, start, end })).refused).toBe("payouts-not-ready");
    expect(await dumpDatabase()).toEqual(before);

    const inSlot = ownTime(provider, -3);
    await get("proposeTime", provider, { bookingId, start: inSlot.start, end: inSlot.end });
    expect((await bookingOf(bookingId)).request?.proposal?.slotId).toBe("slot");
  });
});

describe("approving time beside the slots", () => {
  it("makes a slot for it, holds it, and the payment confirms it there", async () => {
    const provider = await open();
    const customer = await newcomer();
    const bookingId = await ask(customer, ownTime(provider));
    const checkoutId = await approve(provider, bookingId);
    const { slotId } = await bookingOf(bookingId);
    expect(await slotIds()).toEqual([slotId, "slot"]);
    expect(await bed.processor.pay(checkoutId)).toBe("paid");
    await bed.processor.deliver();
    expect(await stateOf(bookingId)).toBe("confirmed");
    expect(await slotIds()).toEqual([slotId, "slot"]);
  });

  it("takes the slot away again when its customer lets go, and when the payment window ends", async () => {
    const provider = await open();
    const customer = await newcomer();
    const letGo = await ask(customer, ownTime(provider));
    await approve(provider, letGo);
    await get("letGo", customer, { bookingId: letGo });
    expect(await slotIds()).toEqual(["slot"]);
    const lapsing = await ask(customer, ownTime(provider));
    await approve(provider, lapsing);
    bed.clock.advance(12 * hour + 4 * minute);
    await sweep(bed.clock.now());
    expect(await stateOf(lapsing)).toBe("expired");
    expect(await slotIds()).toEqual(["slot"]);
  });

  it("confirms a payment that turns up after its slot has gone, and pays it back once somebody else has the time", async () => {
    const provider = await open();
    const lapse = { actor: "processor", cause: "a word out of order" };
    const inTime = await ask(await newcomer(), ownTime(provider));
    const tooLate = await ask(await newcomer(), ownTime(provider, 8));
    const checkouts = [await approve(provider, inTime), await approve(provider, tooLate)];
    for (const id of [inTime, tooLate]) await freeHeldBooking(await bookingOf(id), "lapse", lapse);
    expect(await slotIds()).toEqual(["slot"]);
    await approve(provider, await ask(await newcomer(), ownTime(provider, 9)));

    for (const id of checkouts) await bed.processor.pay(id, { force: true });
    await bed.processor.deliver();
    expect(await Promise.all([inTime, tooLate].map(stateOf))).toEqual(["confirmed", "refunded"]);
  });

  it("lets one of two overlapping approvals win, whether they ask for a slot or for time beside it", async () => {
    for (let round = 0; round < 8; round++) {
      const slot = inTwoDays(bed.clock.now(), 4);
      const provider = await publish({ slot: { ...slot, mode: "request" } }, { bufferAfterMinutes: 120 });
      const inSlot = wish(provider, { afterMinutes: 120 });
      const { seats: _, insteadOf: __, isTurn: ___, start, end, ...rest } = inSlot;
      const ids = [
        await get("requestPiece", await newcomer(), {
          ...rest,
          task: null,
          message: "",
          start: start.toISOString(),
          end: end.toISOString(),
        }).then((each) => each.bookingId),
        await ask(await newcomer(), ownTime(provider, 1)),
        await ask(await newcomer(), ownTime(provider, 1.5)),
      ];
      const answers = await Promise.all(ids.map((bookingId) => call("approveRequest", provider, { bookingId })));
      expect(tally(answers.map((each) => each.refused))).toEqual({ held: 1, "piece-taken": 2 });
      expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]);
    }
  });

  it("declines an own time that competes with a paid one, and offers it when nobody paid", async () => {
    const provider = await open();
    const winner = await newcomer();
    const beyond = await ask(await newcomer(), ownTime(provider, 2));
    const same = await ask(await newcomer(), ownTime(provider, 1));
    const first = await ask(winner, ownTime(provider, 1));
    await approve(provider, first);
    await get("letGo", winner, { bookingId: first });
    expect(await Promise.all([beyond, same].map(stateOf))).toEqual(["requested", "awaitingPayment"]);

    const other = await open();
    const loser = await ask(await newcomer(), ownTime(other, 2));
    const paid = await ask(await newcomer(), ownTime(other, 1));
    await bed.processor.pay(await approve(other, paid));
    await bed.processor.deliver();
    expect(await stateOf(loser)).toBe("declined");
    expect((await bookingOf(paid)).competitionDueAt).toBeNull();
  });

  it("asks the database for competitors only where the tape knows of some", async () => {
    const provider = await open();
    const alone = await hold(await newcomer(), wish(provider));
    await bed.processor.pay(alone.checkoutId);
    await bed.processor.deliver();
    expect((await bookingOf(alone.bookingId)).competitionDueAt).toBeNull();
  });
});
