import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryTape } from "../../arbitraries/arbitrary-tape.ts";
import { runs } from "../../arbitraries/runs.ts";
import { sampleHold, sampleWish } from "../../arbitraries/sample-booking.ts";
import { samplePayment } from "../../arbitraries/sample-money.ts";
import { noon } from "../../arbitraries/sample-tape.ts";
import { Refusal } from "../errors.ts";
import { balancesOf, captureEntry, type LedgerEntry } from "../money/ledger.ts";
import type { Payment } from "../payments/payment.ts";
import { policies } from "../policy/policy.ts";
import { freePieces } from "../tape/free-pieces.ts";
import { bookHold } from "../tape/hold.ts";
import { occupied } from "../tape/occupied.ts";
import { priceOfPiece } from "../tape/price-of-piece.ts";
import type { Tape } from "../tape/tape.ts";
import { addMilliseconds, minute } from "../time/instant.ts";
import { overlaps } from "../time/interval.ts";
import type { Booking } from "./booking.ts";
import { openChange } from "./change.ts";
import { endChange } from "./end-change.ts";
import { holdOf } from "./hold-of.ts";
import { moveBooking } from "./move-booking.ts";
import { otherTimes } from "./other-time.ts";
import { rescheduleBooking } from "./reschedule-booking.ts";
import { settleChange } from "./settle-change.ts";

/** Everything that a history of moves changes, and what was told of it. */
interface World {
  readonly tape: Tape;
  readonly booking: Booking;
  readonly payments: readonly Payment[];
  readonly ledger: readonly LedgerEntry[];
  readonly now: Date;
}

const by = { actor: "customer", cause: "reschedule" };
const act = fc.record({
  name: fc.constantFrom("move", "move", "pay", "lapse", "letGo", "wait"),
  which: fc.nat(1_000),
  minutes: fc.integer({ min: 1, max: 90 }),
});
/** What an hour costs in each slot. */
const rates = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 8, maxLength: 8 });

function begin(tape: Tape, prices: readonly number[]): World | null {
  const slots = Object.fromEntries(
    Object.entries(tape.slots).map(([id, slot], index) => [id, { ...slot, priceMinor: prices[index] ?? 9_000 }]),
  );
  const priced = { ...tape, slots };
  const [piece] = freePieces(priced, noon);
  const slot = piece && slots[piece.slotId];
  if (!slot) return null;
  const priceMinor = priceOfPiece(slot, piece, 1);
  const held = sampleHold(priced, sampleWish({ ...piece, priceMinor }));
  const isFree = priceMinor === 0;
  const booked = isFree ? held.tape : bookHold(held.tape, holdOf(held.booking), noon);
  if (!booked) return null;
  const bookedOf = { ...held.booking, policy: policies.flexible, paymentIds: isFree ? [] : ["pi"] };
  const booking = isFree ? bookedOf : moveBooking(bookedOf, "pay", { actor: "processor", cause: "pi" }, noon);
  const payments = isFree ? [] : [samplePayment("pi", priceMinor)];
  return { tape: booked, booking, payments, ledger: payments.map((each) => captured(booking, each)), now: noon };
}

function captured({ bookingId, providerId, currency }: Booking, { paymentId, capturedMinor }: Payment): LedgerEntry {
  return captureEntry(
    { bookingId, providerId, currency, at: noon },
    { paymentId, amountMinor: capturedMinor, feeMinor: 0, owedTo: "bookings" },
  );
}

function step(world: World, { name, which, minutes }: { name: string; which: number; minutes: number }): World {
  const { tape, booking, now } = world;
  const change = openChange(booking);
  if (name === "wait") return { ...world, now: addMilliseconds(now, minutes * minute) };
  if (name === "move") {
    const offered = otherTimes(tape, booking, now);
    const wish = offered[which % Math.max(1, offered.length)];
    if (!wish) return world;
    const asked = { wish, claimId: `claim-${booking.version}`, by };
    try {
      const done = rescheduleBooking(tape, booking, world.payments, asked, now);
      const changed = new Map(done.payments.map((each) => [each.paymentId, each]));
      const payments = world.payments.map((each) => changed.get(each.paymentId) ?? each);
      return { ...world, ...done, payments, ledger: [...world.ledger, ...(done.entry ? [done.entry] : [])] };
    } catch (error) {
      if (error instanceof Refusal) return world;
      throw error;
    }
  }
  if (!change) return world;
  if (name !== "pay")
    return { ...world, ...endChange(tape, booking, change.claimId, name === "lapse" ? "lapsed" : "letGo", by, now) };
  const paid = samplePayment(`pi-${booking.version}`, change.differenceMinor);
  const capture = { ...paid, amountMinor: paid.capturedMinor, receiptUrl: null };
  const settled = settleChange(tape, booking, change.claimId, capture, now);
  if (!settled || settled.refund) return settled ? { ...world, tape: settled.tape, booking: settled.booking } : world;
  return {
    ...world,
    tape: settled.tape,
    booking: settled.booking,
    payments: [...world.payments, paid],
    ledger: [...world.ledger, captured(booking, paid)],
  };
}

function heldBy(payments: readonly Payment[]): number {
  const held = payments.flatMap((each) => each.allocations).filter((each) => each.to === "booking");
  return held.reduce((sum, each) => sum + each.amountMinor, 0);
}

/**
 * Whether live time of a tape that was made by bookings keeps clear of all other such time, buffers included. The dearer
 * time that a booking waits for may lie within the buffer of the time that it replaces.
 */
function isClear({ tape, booking, now }: World): boolean {
  return [booking.claimId, openChange(booking)?.claimId].every((claimId) => {
    const claims = Object.entries(tape.claims).filter(([id]) => id !== claimId);
    const asIf = openChange(booking) ? { ...tape, claims: Object.fromEntries(claims) } : tape;
    const taken = occupied(asIf, now).filter((each) => each.state !== "unavailable");
    return taken.every((a, index) => taken.slice(index + 1).every((b) => !overlaps(a, b.by)));
  });
}

test("never overlaps, keeps the money equal to the price, raises the sequence and moves twice at most", () => {
  let moves = 0;
  fc.assert(
    fc.property(arbitraryTape(), rates, fc.array(act, { maxLength: 12 }), (tape, prices, acts) => {
      let world = begin(tape, prices);
      if (!world) return;
      const wasClear = isClear(world);
      for (const each of acts) {
        const before: World = world;
        const after = step(before, each);
        const isElsewhere = after.booking.start.getTime() !== before.booking.start.getTime();
        if (isElsewhere) moves += 1;
        if (isElsewhere) expect(after.booking.version).toBeGreaterThan(before.booking.version);
        if (wasClear) expect(isClear(after)).toBe(true);
        expect(after.tape.claims[after.booking.claimId]).toMatchObject({
          state: "booked",
          start: after.booking.start,
          end: after.booking.end,
        });
        expect(heldBy(after.payments)).toBe(after.booking.priceMinor);
        expect(balancesOf(after.ledger).bookings).toBe(0 - after.booking.priceMinor);
        expect(after.booking.feeMinor + after.booking.netMinor).toBe(after.booking.priceMinor);
        expect(after.booking.reschedules).toBeLessThanOrEqual(2);
        expect(after.booking.end.getTime() - after.booking.start.getTime()).toBe(
          before.booking.end.getTime() - before.booking.start.getTime(),
        );
        world = after;
      }
    }),
    runs(300),
  );
  expect(moves).toBeGreaterThan(50);
});
