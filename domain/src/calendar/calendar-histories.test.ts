import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { sampleHold, sampleOwnTime, sampleRequest } from "../../arbitraries/sample-booking.ts";
import { sampleSchedule, weekly } from "../../arbitraries/sample-schedule.ts";
import { noon, sampleTape } from "../../arbitraries/sample-tape.ts";
import { approveRequest, closeRequest } from "../booking/answer-request.ts";
import type { Booking } from "../booking/booking.ts";
import { freeBooking } from "../booking/free-booking.ts";
import { acceptProposal, endProposal, proposeTime } from "../booking/propose-time.ts";
import { settlePayment } from "../booking/settle-payment.ts";
import type { TapeChange } from "../contracts/calendar.ts";
import { Refusal } from "../errors.ts";
import { madeSlotId } from "../tape/made-slot.ts";
import { isLive } from "../tape/occupied.ts";
import { priceOfPiece } from "../tape/price-of-piece.ts";
import type { Claim, Tape } from "../tape/tape.ts";
import { addMilliseconds, hour, minute } from "../time/instant.ts";
import { isInside, overlaps } from "../time/interval.ts";
import { checkHours } from "./check-hours.ts";
import { editSlots } from "./edit-slots.ts";
import { publishSchedule } from "./publish-schedule.ts";
import type { Schedule } from "./schedule.ts";

interface History {
  readonly tape: Tape;
  readonly schedule: Schedule;
  readonly bookings: readonly Booking[];
  readonly now: Date;
}

const zones = ["UTC", "America/New_York", "Australia/Lord_Howe"];
const profile = { zone: "America/New_York", currency: "usd" };
const clocks = ["00:00", "01:30", "08:00", "10:15", "12:00", "14:30", "18:00", "22:00"];
const arbitraryHours = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  from: fc.constantFrom(...clocks),
  to: fc.constantFrom(...clocks),
  task: fc.constant("mix" as const),
  mode: fc.constantFrom("instant" as const, "request" as const),
  priceMinor: fc.constantFrom(9_000, 12_000),
});
const where = { which: fc.nat(9), halves: fc.integer({ min: 0, max: 12 }), length: fc.integer({ min: 2, max: 9 }) };
const arbitraryStep = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("publish" as const),
      weeklyHours: fc.array(arbitraryHours, { maxLength: 4 }),
      zone: fc.constantFrom(...zones),
      horizonWeeks: fc.integer({ min: 1, max: 2 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("create" as const, "move" as const), ...where }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("withdraw" as const, "reopen" as const), ...where }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("ask" as const), ...where }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom("askBeside" as const, "propose" as const), ...where }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom("yes" as const, "no" as const), ...where }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("wait" as const), ...where }) },
);
type Step = typeof arbitraryStep extends fc.Arbitrary<infer T> ? T : never;
type Act = Extract<Step, { length: unknown }>;

/** A provider who works every day of the week, so that there is much to ask for and to change. */
const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => weekly(weekday, "10:15", "18:15"));
const begun = publishSchedule(sampleTape(), sampleSchedule({ weeklyHours: everyDay, horizonWeeks: 1 }), profile, noon);

let refusals: Record<string, number> = {};
let changes: Record<string, number> = {};

test("offers no time twice and disturbs no claim through any history of publishing, editing, asking, proposing and lapsing", () => {
  refusals = {};
  changes = {};
  fc.assert(
    fc.property(fc.array(arbitraryStep, { minLength: 5, maxLength: 40 }), (steps) => {
      let history: History = { ...begun, bookings: [], now: noon };
      for (const [index, step] of steps.entries()) {
        const before = history;
        history = takeOrRefuse(history, step, `c${index}`);
        if (history !== before) changes[step.kind] = (changes[step.kind] ?? 0) + 1;
        expectSound(history);
        if (isPublishing(step))
          expect(liveClaims(history.tape, history.now)).toEqual(liveClaims(before.tape, history.now));
      }
    }),
    runs(1_000, 50_000),
  );
  // A history that is refused all the time would show nothing.
  expect(Object.keys(changes)).toEqual(expect.arrayContaining(["publish", "ask", "askBeside", "propose", "yes", "no"]));
  expect(Object.keys(refusals)).toEqual(
    expect.arrayContaining(["claims-inside", "inside-a-slot", "overlaps-a-slot", "piece-taken"]),
  );
});

function isPublishing({ kind }: Step): boolean {
  return kind === "publish" || kind === "create" || kind === "move" || kind === "withdraw" || kind === "reopen";
}

function takeOrRefuse(history: History, step: Step, id: string): History {
  try {
    return take(history, step, id);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refusals[error.code] = (refusals[error.code] ?? 0) + 1;
    return history;
  }
}

function take(history: History, step: Step, id: string): History {
  if (step.kind === "publish") return publish(history, step);
  if (step.kind === "wait") return { ...history, now: addMilliseconds(history.now, step.halves * 20 * minute) };
  if (step.kind === "ask") return ask(history, step, id);
  if (step.kind === "askBeside") return askBeside(history, step, id);
  if (step.kind === "propose") return propose(history, step, id);
  if (step.kind === "yes" || step.kind === "no") return answer(history, step);
  return edit(history, step);
}

function publish(history: History, { weeklyHours, zone, horizonWeeks }: Step & { kind: "publish" }): History {
  const chosen = { ...history.schedule, weeklyHours, horizonWeeks };
  checkHours(chosen, zone, history.now);
  return { ...history, ...publishSchedule(history.tape, chosen, { ...profile, zone }, history.now) };
}

function edit(history: History, step: Act): History {
  const { tape, schedule, now } = history;
  const change = changeOf(tape, step);
  if (!change) return history;
  const edited = editSlots(tape, [change], "usd", schedule.moved, now);
  return { ...history, tape: edited.tape, schedule: { ...schedule, moved: [...edited.moved] } };
}

function changeOf(tape: Tape, { kind, which, halves, length }: Act): TapeChange | null {
  const [slotId, slot] = Object.entries(tape.slots)[which % Math.max(Object.keys(tape.slots).length, 1)] ?? [];
  const isBeside = kind === "create" && halves > 6;
  const from = isBeside ? slot?.end : slot?.start;
  const start = addMilliseconds(from ?? noon, (kind === "create" && !isBeside ? halves : halves - 6) * 30 * minute);
  const end = addMilliseconds(start, length * 30 * minute);
  if (kind === "create") return { kind, start, end, task: "mix", mode: "instant", priceMinor: 9_000 };
  if (!slotId || !slot) return null;
  if (kind === "move") return { kind, slotId, from: slot.start, start, end };
  return kind === "withdraw" || kind === "reopen" ? { kind, slotId, from: slot.start } : null;
}

function ask(history: History, { which, halves, length }: Act, uid: string): History {
  const { tape, bookings, now } = history;
  const [slotId, slot] = Object.entries(tape.slots)[which % Math.max(Object.keys(tape.slots).length, 1)] ?? [];
  if (!slotId || !slot) return history;
  const start = addMilliseconds(slot.start, halves * 30 * minute);
  const piece = { slotId, start, end: addMilliseconds(start, length * 30 * minute) };
  const wish = { ...piece, seats: 1, priceMinor: priceOfPiece(slot, piece, 1), zone: "UTC" };
  const placed = slot.mode === "request" ? sampleRequest(tape, wish, uid, now) : sampleHold(tape, wish, uid, now);
  return { ...history, tape: placed.tape, bookings: [...bookings, placed.booking] };
}

/** Asks for time beside the slots, around the end of one of them. */
function askBeside(history: History, { which, halves, length }: Act, uid: string): History {
  const { tape, bookings, now } = history;
  const slot = Object.values(tape.slots)[which % Math.max(Object.keys(tape.slots).length, 1)];
  const start = addMilliseconds(slot?.end ?? noon, (halves - 4) * 30 * minute);
  const placed = sampleOwnTime(tape, { start, end: addMilliseconds(start, length * 30 * minute) }, uid, now);
  return { ...history, tape: placed.tape, bookings: [...bookings, placed.booking] };
}

function propose(history: History, { which, halves, length }: Act, id: string): History {
  const { tape, bookings, now } = history;
  const requested = bookings.filter((each) => each.state === "requested");
  const booking = requested[which % Math.max(requested.length, 1)];
  if (!booking) return history;
  const start = addMilliseconds(booking.start, (halves - 4) * 60 * minute);
  const time = { start, end: addMilliseconds(start, length * 30 * minute) };
  const others = bookings.filter((each) => each !== booking);
  return { ...history, ...keeping(others, proposeTime(tape, booking, time, `p${id}`, by, now)) };
}

const by = { actor: "provider", cause: "test" };

/**
 * Yes approves a request, accepts its proposal or pays for a hold, however late; no closes the one, refuses the other or
 * ends it where its time is over, and lets the third go.
 */
function answer(history: History, { kind, which, halves }: Act): History {
  const { tape, bookings, now } = history;
  const booking = bookings[which % Math.max(bookings.length, 1)];
  if (!booking) return history;
  const others = bookings.filter((each) => each !== booking);
  const proposal = booking.request?.proposal;
  if (booking.state === "requested" && proposal && halves % 2 === 0) {
    if (kind === "yes") {
      return { ...history, ...keeping(others, acceptProposal(tape, booking, proposal.claimId, 1_500, by, now)) };
    }
    const as = proposal.until > now ? "refused" : "lapsed";
    return { ...history, ...keeping(others, endProposal(tape, booking, as, by, now)) };
  }
  if (booking.state === "requested") {
    if (kind === "yes") return { ...history, ...keeping(others, approveRequest(tape, booking, by, now)) };
    const name = booking.until > now ? "decline" : "expireRequest";
    return { ...history, tape: closeRequest(tape, booking, name, by, now).tape, bookings: others };
  }
  if (kind === "no") {
    const name = booking.until > now ? "letGo" : "lapse";
    return { ...history, ...keeping(others, freeBooking(tape, booking, name, by, now)) };
  }
  const { priceMinor: amountMinor, currency } = booking;
  const capture = { paymentId: "paid", checkoutId: "c", amountMinor, currency, receiptUrl: null };
  const settled = settlePayment(tape, booking, capture, (index) => `late-${booking.claimId}-${index}`, now);
  return settled ? { ...history, ...keeping(others, settled) } : history;
}

function keeping(others: readonly Booking[], answered: { tape: Tape; booking: Booking }) {
  return { tape: answered.tape, bookings: [...others, answered.booking] };
}

function expectSound({ tape, now }: History): void {
  const offered = Object.entries(tape.slots).filter(([, slot]) => !slot.withdrawn);
  for (const [index, [slotId, slot]] of offered.entries()) {
    const length = slot.end.getTime() - slot.start.getTime();
    if (length < hour || length > 12 * hour) throw new Error(`${slotId} is ${length / hour} hours long`);
    const other = offered.slice(index + 1).find(([, each]) => overlaps(each, slot));
    if (other) throw new Error(`${slotId} overlaps ${other[0]}`);
  }
  const live = Object.entries(liveClaims(tape, now));
  for (const [index, [claimId, claim]] of live.entries()) {
    const slot = tape.slots[claim.slotId];
    const isBesideSlots = !slot && claim.state === "requested" && claim.slotId === madeSlotId(claimId);
    if (!isBesideSlots && (!slot || !isInside(claim, slot))) throw new Error(`${claimId} is not inside its slot`);
    if (claim.state === "requested") continue;
    const across = offered.find(([slotId, each]) => slotId !== claim.slotId && overlaps(each, claim));
    if (across) throw new Error(`${claimId} is of ${claim.slotId}, but ${across[0]} offers its time`);
    const other = live.slice(index + 1).find(([, each]) => each.state !== "requested" && overlaps(each, claim));
    if (other) throw new Error(`${claimId} overlaps ${other[0]}`);
  }
}

function liveClaims(tape: Tape, now: Date): Record<string, Claim> {
  return Object.fromEntries(Object.entries(tape.claims).filter(([, each]) => isLive(each, now)));
}
