import "./flow-environment.ts";
import { balancesOf } from "@flexsession/domain/money/ledger";
import { standingOf } from "@flexsession/domain/payments/standing-of";
import { beforeEach, expect, it } from "vitest";
import { pickFrom, seededRandom } from "../factories/seeded-random.ts";
import { get } from "./call.ts";
import { checkInvariants } from "./check-invariants.ts";
import { clearDatabase } from "./database.ts";
import { decideAt, disputeAt, type Paid, paidTime } from "./dispute-parts.ts";
import { flowBed } from "./flow-bed.ts";
import type { ProcessorState } from "./processor.ts";
import { type Facts, readFacts } from "./read-facts.ts";
import { sendEvent } from "./send-event.ts";

const bed = flowBed();

/** How many payments live through their story at once; what they are told is each one's own. */
const side = 20;
const samples = 300;

beforeEach(clearDatabase);

type Event = ProcessorState["events"][string];
type Step = (paid: Paid) => Promise<unknown>;

const slowRefunds = "4000000000007726";
const cancel: Step = ({ customer, bookingId }) => get("cancelBooking", customer, { bookingId, refundMinor: 9_500 });
const dispute: Step = (paid) => disputeAt(bed, paid, { amount: 19_000 });
const inquire: Step = (paid) => disputeAt(bed, paid, { kind: "inquiry" });

async function ownOf({ paymentId }: Paid, kind: "refunds" | "disputes"): Promise<string> {
  const { refunds, disputes } = await bed.processor.state();
  const all = kind === "refunds" ? Object.values(refunds) : Object.values(disputes);
  const own = all.filter((each) => each.payment_intent === paymentId).map((each) => each.id);
  return own[0] ?? "";
}

const decide =
  (outcome: "won" | "lost" | "escalated"): Step =>
  async (paid) =>
    decideAt(bed, await ownOf(paid, "disputes"), outcome);
const settle =
  (outcome: "succeeded" | "failed"): Step =>
  async (paid) =>
    bed.processor.control("/refunds/settle", { refund: await ownOf(paid, "refunds"), outcome });

/** What happens to a payment at the processor; of each, six events or more are told. */
const stories: Readonly<Record<string, readonly Step[]>> = {
  "a refund that fails under a dispute that is lost": [cancel, dispute, settle("failed"), decide("lost")],
  "a refund that arrives beside an inquiry that becomes a dispute and is won": [
    cancel,
    inquire,
    settle("succeeded"),
    decide("escalated"),
    decide("won"),
  ],
  "a refund that arrives, and a bank that takes all of it nevertheless": [
    cancel,
    settle("succeeded"),
    dispute,
    decide("lost"),
  ],
};

const isAboutPayment = /^(charge\.dispute\.|charge\.refunded|refund\.)/;

async function eventsOf({ paymentId }: Paid): Promise<Event[]> {
  const { events } = await bed.processor.state();
  return Object.values(events).filter(
    (each) => isAboutPayment.test(each.type) && each.data.object.payment_intent === paymentId,
  );
}

async function tell(event: Event): Promise<void> {
  const atSeconds = Math.floor(bed.clock.now().getTime() / 1000);
  const secret = process.env.STRIPE_WEBHOOK_SECRET ?? "";
  const body = JSON.stringify({ ...event, created: atSeconds, livemode: false });
  expect(await sendEvent(bed.processor.webhookUrl, body, { secret, atSeconds })).toBe(200);
}

/** Lives a story through while its words come whenever, in whatever order, some of them twice, all of them in the end. */
async function live(paid: Paid, steps: readonly Step[], random: () => number): Promise<void> {
  const told = new Set<string>();
  const tellSome = async (share: number) => {
    const events = (await eventsOf(paid)).filter((each) => !told.has(each.id) || random() < 0.3);
    for (const event of shuffled(events, random)) {
      if (random() >= share) continue;
      told.add(event.id);
      await tell(event);
      if (random() < 0.3) await tell(event);
    }
  };
  for (const step of steps) {
    await step(paid);
    if (random() < 0.5) await tellSome(0.4);
  }
  await tellSome(1);
}

/** Where a payment has come to: money, intents, booking and ledger; not when, nor in how many steps. */
function endOf(facts: Facts, { bookingId, paymentId }: Paid) {
  const payment = facts.payments.find((each) => each.paymentId === paymentId);
  const booking = facts.bookings.find((each) => each.bookingId === bookingId);
  if (!payment || !booking) throw new Error(`${paymentId} is gone`);
  return {
    balances: balancesOf(facts.ledger.filter((each) => each.bookingId === bookingId)),
    entries: facts.ledger.filter((each) => each.bookingId === bookingId).length,
    standing: standingOf(payment.facts),
    allocations: payment.allocations.map(({ to, amountMinor }) => `${to} ${amountMinor}`).toSorted(),
    refunds: facts.refunds
      .filter((each) => each.paymentId === paymentId)
      .map(({ cause, state, amountMinor, forgoneMinor }) => ({ cause, state, amountMinor, forgoneMinor })),
    refund: booking.refund,
    dispute: [booking.dispute?.state, booking.dispute?.amountMinor],
  };
}

it.each(Object.entries(stories))(
  "ends in one state however its words come: %s",
  async (name, steps) => {
    const random = seededRandom(name);
    let expected: unknown = null;
    for (let done = 0; done < samples / 3; done += side) {
      await clearDatabase();
      await bed.processor.control("/reset", {});
      await bed.processor.control("/faults", { deliveries: "hold" });
      const paid: Paid[] = [];
      // One after the other, since delivering the words of one delivers those of all.
      while (paid.length < side) paid.push(await paidTime(bed, slowRefunds));
      await Promise.all(paid.map((each) => live(each, steps, seededRandom(`${name} ${random()}`))));
      const facts = await readFacts();
      expect(checkInvariants(facts, bed.clock.now())).toEqual([]);
      for (const each of paid) {
        expected ??= endOf(facts, each);
        expect(endOf(facts, each)).toEqual(expected);
      }
    }
  },
  600_000,
);

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const left = [...items];
  const shuffledItems: T[] = [];
  while (left.length > 0) {
    const next = pickFrom(left, random);
    left.splice(left.indexOf(next), 1);
    shuffledItems.push(next);
  }
  return shuffledItems;
}
