import "./flow-environment.ts";
import { minute } from "@flexsession/domain/time/instant";
import { beforeAll, expect, it } from "vitest";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { checkAtRest, checkInvariants } from "./check-invariants.ts";
import { flowBed } from "./flow-bed.ts";
import { book, outlast, payLate } from "./late-payment.ts";
import { inTwoDays, newcomer, publish } from "./publish.ts";
import { type Facts, readFacts } from "./read-facts.ts";
import { hold } from "./story.ts";
import { wish } from "./wish.ts";

const bed = flowBed();
let good: Facts;
let now: Date;

beforeAll(async () => {
  const provider = await publish({ slot: inTwoDays(bed.clock.now(), 12) }, { bufferAfterMinutes: 30 });
  const late = await outlast(bed, await newcomer(), wish(provider, { afterMinutes: 240 }));
  await book(bed, await newcomer(), wish(provider, { afterMinutes: 240 }));
  await payLate(bed, late);
  const school = await publish({ slot: { ...inTwoDays(bed.clock.now(), 2), task: "class", capacity: 3 } });
  await book(bed, await newcomer(), wish(school, { seats: 2 }));
  await hold(await newcomer(), wish(school));
  await sweep(bed.clock.now());
  good = await readFacts();
  now = bed.clock.now();
});

it("finds nothing wrong with a history that went right", async () => {
  expect(good.bookings.map((each) => each.state).toSorted()).toEqual([
    "awaitingPayment",
    "confirmed",
    "confirmed",
    "refunded",
  ]);
  expect(checkAtRest(good, await bed.processor.state(), now)).toEqual([]);
});

/** Changes copied facts in place, or returns changed ones. */
type Change = (facts: Facts) => Facts | void;
const booked = ({ bookings }: Facts) => bookings.find((each) => each.state === "confirmed" && !each.isClass);
const claimOf = (facts: Facts) => {
  const id = booked(facts)?.claimId ?? "";
  return { id, week: facts.weeks.find((each) => id in each.claims) };
};
const seatsOf = ({ weeks }: Facts) => weeks.map((each) => each.seats.slot).find((each) => each !== undefined);

const bugs: [string, RegExp, Change][] = [
  [
    "a rating that nobody has given",
    /is rated 5 by 1, but 0 gave 0 stars/,
    ({ profiles }) => {
      for (const each of profiles) each.rating = { average: 5, count: 1 };
    },
  ],
  [
    "time sold twice",
    /overlaps/,
    (facts) => {
      const { id, week } = claimOf(facts);
      const claim = week?.claims[id];
      if (week && claim) week.claims.twice = { ...claim };
    },
  ],
  [
    "a buffer broken by a minute",
    /overlaps/,
    (facts) => {
      const { id, week } = claimOf(facts);
      const claim = week?.claims[id];
      if (week && claim)
        week.claims.near = {
          ...claim,
          start: new Date(claim.end.getTime() + 29 * minute),
          end: new Date(claim.end.getTime() + 89 * minute),
          state: "booked",
        };
    },
  ],
  [
    "a claim moved by half an hour",
    /but its booking says/,
    (facts) => {
      const { id, week } = claimOf(facts);
      const claim = week?.claims[id];
      if (claim) claim.end = new Date(claim.end.getTime() - 30 * minute);
    },
  ],
  [
    "a lost claim",
    /missing, but its booking says/,
    (facts) => {
      const { id, week } = claimOf(facts);
      if (week) delete week.claims[id];
    },
  ],
  [
    "a claim outside its slot",
    /outside its slot/,
    (facts) => {
      const { id, week } = claimOf(facts);
      const slot = week?.slots.slot;
      const claim = week?.claims[id];
      if (slot && claim) slot.end = claim.start;
    },
  ],
  [
    "a seat too many",
    /seats taken of/,
    (facts) => {
      const seats = seatsOf(facts);
      if (seats) seats.booked = 4;
    },
  ],
  [
    "a seat forgotten",
    /counts 2 seats, but its bookings have 3/,
    (facts) => {
      const seats = seatsOf(facts);
      if (seats) seats.held = [];
    },
  ],
  [
    "a booking without its money",
    /owes 19000 and has 0/,
    ({ payments }) => {
      for (const each of payments) each.allocations = each.allocations.filter(({ to }) => to !== "booking");
    },
  ],
  [
    "a unit allocated twice",
    /not allocated once/,
    ({ payments }) => {
      for (const each of payments) each.allocations.push({ to: "refund", bookingId: each.bookingId, amountMinor: 1 });
    },
  ],
  ["a refund that was never intended", /owes 19000 back and intends 0/, (facts) => ({ ...facts, refunds: [] })],
  [
    "a refund made but not counted",
    /miscounts/,
    ({ payments }) => {
      for (const each of payments) each.refundedMinor = 0;
    },
  ],
  [
    "a ledger line off by one",
    /does not sum to zero/,
    ({ ledger }) => {
      const [line] = ledger[0]?.lines ?? [];
      if (line) line.amountMinor += 1;
    },
  ],
  [
    "a ledger entry lost",
    /in the ledger 0 times/,
    (facts) => ({ ...facts, ledger: facts.ledger.filter((each) => each.cause !== "capture") }),
  ],
  [
    "a refund missing in the ledger",
    /account refundsOwed has -19000/,
    (facts) => ({ ...facts, ledger: facts.ledger.filter((each) => each.cause !== "refund") }),
  ],
  [
    "a step that does not exist",
    /went awaitingPayment, completed/,
    ({ bookings }) => {
      for (const each of bookings) for (const change of each.history.slice(1)) change.to = "completed";
    },
  ],
  [
    "a state without its history",
    /but its history ends in/,
    (facts) => {
      const booking = booked(facts);
      if (booking) booking.state = "completed";
    },
  ],
  [
    "a change without an actor",
    /without a cause/,
    ({ bookings }) => {
      for (const each of bookings) for (const change of each.history) change.actor = "";
    },
  ],
  [
    "a hold that is not counted",
    /has the open holds \w+, but counted: $/m,
    ({ limits }) => {
      for (const each of Object.values(limits)) each.holds = {};
    },
  ],
];

it.each(bugs)("finds %s", (_, complaint, plant) => {
  const facts = structuredClone(good);
  expect(checkInvariants(plant(facts) ?? facts, now).join("\n")).toMatch(complaint);
});

it("finds money that nobody knows of, money given back twice, and what is stuck", async () => {
  const state = await bed.processor.state();
  const stranded = { ...good, payments: good.payments.slice(1) };
  expect(checkAtRest(stranded, state, now).join()).toMatch(/stranded/);
  const [refund] = Object.values(state.refunds);
  const twice = {
    ...state,
    refunds: {
      ...state.refunds,
      again: {
        id: "again",
        payment_intent: refund?.payment_intent ?? "",
        amount: 1,
        status: "succeeded",
        metadata: refund?.metadata ?? {},
      },
    },
  };
  expect(checkAtRest(good, twice, now).join()).toMatch(/refunded twice for one cause/);
  const kept = structuredClone(state);
  for (const each of Object.values(kept.balanceTransactions)) each.net -= 1;
  expect(checkAtRest(good, kept, now).join()).toMatch(/the processor states \d+, and the ledger \d+/);
  expect(checkAtRest(good, state, new Date(now.getTime() + 40 * minute)).join()).toMatch(/still awaits its payment/);
});
