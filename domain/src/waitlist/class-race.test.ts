import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ClassRace } from "../../arbitraries/class-race.ts";
import { runs } from "../../arbitraries/runs.ts";
import type { Booking } from "../booking/booking.ts";
import { Refusal } from "../errors.ts";
import { balancesOf, ledgerEntry } from "../money/ledger.ts";
import { allocatedTo } from "../payments/allocated.ts";
import { seatsTaken } from "../tape/occupied.ts";

const nth = fc.nat(1_000);
const minutes = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(2 * 1_440, 5 * 1_440));
const arbitraryStep = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("hold" as const), nth, isByPass: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom("join" as const, "leave" as const, "join" as const), nth }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom("pay" as const, "endHold" as const, "pay" as const), nth }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("cancel" as const),
      nth,
      by: fc.constantFrom("customer" as const, "provider" as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("settle" as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("wait" as const), minutes }) },
);
type Step = typeof arbitraryStep extends fc.Arbitrary<infer T> ? T : never;

test("lets twenty more people than seats race with holds, packs and waitlists, and sells every seat once for all of its money", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.array(arbitraryStep, { minLength: 10, maxLength: 30 }),
      (seats, steps) => {
        const people = Array.from({ length: seats + 20 }, (_, index) => `uid${index}`);
        const race = new ClassRace(seats, people.slice(0, seats + 1));
        for (const step of steps) {
          take(race, step, people);
          expectSound(race);
        }
        race.rest();
        expectSound(race);
        expect(balancesOf(race.entries).bookings).toBe(0);
      },
    ),
    runs(10_000, 20_000),
  );
}, 600_000);

function take(race: ClassRace, step: Step, people: readonly string[]): void {
  if (step.kind === "wait") return race.wait(step.minutes);
  if (step.kind === "settle") return race.settle();
  // Some come again and again, so that they pay, cancel and wait as well; all others come by the way.
  const uid = people[step.nth % (step.nth % 2 === 0 ? 5 : people.length)] ?? "uid0";
  if (step.kind === "hold") return hold(race, uid, step.isByPass);
  if (step.kind === "join" || step.kind === "leave") {
    refusalOf(() => (step.kind === "join" ? race.join(uid) : race.leave(uid)));
    return;
  }
  const isCancelling = step.kind === "cancel";
  const bookings = race.bookings.filter((each) =>
    isCancelling ? each.state === "confirmed" : each.pass === null && payable.has(each.state),
  );
  const booking = bookings[step.nth % bookings.length];
  if (!booking) return;
  if ("by" in step) refusalOf(() => race.cancel(booking, step.by));
  else if (step.kind === "pay") race.pay(booking);
  else if (booking.state === "awaitingPayment") race.endHold(booking);
}

/** What somebody can still pay for in Checkout, or pay for twice. */
const payable: ReadonlySet<Booking["state"]> = new Set(["awaitingPayment", "expired", "abandoned", "confirmed"]);

/** Nobody is refused while a seat is free that is not owed to somebody who waits before them. */
function hold(race: ClassRace, uid: string, isByPass: boolean): void {
  if (race.waitlist?.places.some((each) => each.uid === uid) && !race.liveTurn(uid)) return;
  const free = freeByHand(race);
  const hasTurn = race.liveTurn(uid) !== null;
  const refusal = refusalOf(() => race.hold(uid, isByPass));
  const ofPass = ["pass-invalid", "pass-seated", "pass-used-up", "pass-expired"];
  if (hasTurn || free > 0) expect(refusal === null || (isByPass && ofPass.includes(refusal))).toBe(true);
  else expect(["not-enough-seats", "owed-to-others", "slot-started"]).toContain(refusal);
}

/** Seats that nobody has and that are owed to nobody, counted from bookings and places alone. */
function freeByHand(race: ClassRace): number {
  const { bookings, waitlist, capacity, now } = race;
  if (now >= (race.tape.slots.s?.start ?? now)) return 0;
  const places = waitlist?.places ?? [];
  const turns = places.filter((each) => each.turn && each.turn.until > now).length;
  const waiting = places.filter((each) => !each.turn).length;
  const left = capacity - turns - bookings.filter((each) => hasSeat(each, now)).length;
  return Math.max(0, left - (isWaitOpen(race) ? waiting : 0));
}

function isWaitOpen({ tape, now }: ClassRace): boolean {
  const start = tape.slots.s?.start;
  return start !== undefined && now.getTime() < start.getTime() - 2 * 3_600_000;
}

function hasSeat({ state, until }: Booking, now: Date): boolean {
  return state === "confirmed" || (state === "awaitingPayment" && until > now);
}

function expectSound(race: ClassRace): void {
  const { tape, bookings, payments, refunds, entries, capacity, now } = race;
  const seated = bookings.filter((each) => hasSeat(each, now)).length;
  expect(seatsTaken(tape.seats.s, now)).toBeLessThanOrEqual(capacity);
  expect(seated).toBeLessThanOrEqual(seatsTaken(tape.seats.s, now));

  for (const each of bookings) {
    const own = payments.filter(({ kind, bookingId }) => kind === "booking" && bookingId === each.bookingId);
    const has = own.reduce((sum, one) => sum + allocatedTo(one, "booking") + allocatedTo(one, "released"), 0);
    expect([each.state, has]).toEqual([each.state, owedTo(each)]);
  }
  for (const { allocations, capturedMinor } of payments) {
    expect(allocations.reduce((sum, each) => sum + each.amountMinor, 0)).toBe(capturedMinor);
  }
  const balances = balancesOf(entries);
  const held = payments.reduce((sum, each) => sum + allocatedTo(each, "booking"), 0);
  const back = refunds.reduce((sum, each) => sum + each.amountMinor, 0);
  expect(Object.values(balances).reduce((sum, each) => sum + each, 0)).toBe(0);
  expect([balances.bookings, balances.refundsOwed]).toEqual([0 - held, 0 - back]);
  expect(new Set(entries.map((each) => each.entryId)).size).toBe(entries.length);
  const last = entries.at(-1);
  if (last) expect(ledgerEntry.parse(last)).toEqual(last);
}

/** What a booking's state owes it of what was paid. */
function owedTo({ state, priceMinor, cancellation }: Booking): number {
  if (state === "confirmed") return priceMinor;
  return cancellation?.keptMinor ?? 0;
}

function refusalOf(decide: () => void): string | null {
  try {
    decide();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
