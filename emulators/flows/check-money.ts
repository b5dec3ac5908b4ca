import type { Booking } from "@flexsession/domain/booking/booking";
import { beyondOf, wrongAmounts, wrongPayment } from "@flexsession/domain/invariants/wrong-money";
import { type Account, balancesOf, type LedgerEntry } from "@flexsession/domain/money/ledger";
import { compareCharge, type Difference } from "@flexsession/domain/money/ledger-proof";
import { splitPrice } from "@flexsession/domain/money/money";
import { allocatedTo } from "@flexsession/domain/payments/allocated";
import type { Payment } from "@flexsession/domain/payments/payment";
import { intentIdOf, wholeOf } from "@flexsession/domain/payments/share";
import { standingOf } from "@flexsession/domain/payments/standing-of";
import { wrongDispute } from "./check-dispute.ts";
import { wrongPass } from "./check-passes.ts";
import { wrongBalances, wrongTransferred, wrongTransfers } from "./check-transfers.ts";
import type { ProcessorState } from "./processor.ts";
import type { Facts } from "./read-facts.ts";

/** What is wrong with the money: a booking that has not what it owes, a unit allocated twice or never, a ledger that does not balance. */
export function checkMoney(facts: Facts): string[] {
  return [
    ...facts.bookings.flatMap((each) => wrongBooking(each, facts)),
    ...facts.passes.flatMap((each) => wrongPass(each, facts)),
    ...facts.payments.flatMap((each) => wrongStored(each, facts)),
    ...facts.ledger.flatMap(wrongEntry),
    ...wrongAccounts(facts),
    ...wrongTransfers(facts),
    ...wrongBalances(facts),
  ];
}

/** What the processor knows that the database does not: the two must agree once everything has settled. */
export function checkProcessor(facts: Facts, processor: ProcessorState): string[] {
  return [...wrongPaid(facts, processor), ...wrongTransferred(facts, processor), ...wrongBalance(facts, processor)];
}

/** The account of the ledger that says what the processor owes us, against the processor's own statement of it. */
function wrongBalance({ ledger }: Facts, { balanceTransactions, owners }: ProcessorState): string[] {
  const own = Object.values(balanceTransactions).filter((each) => !owners[each.id] && each.type !== "payout");
  const stated = own.reduce((total, each) => total + each.net, 0);
  const { processor } = balancesOf(ledger);
  return processor === stated ? [] : [`the processor states ${stated}, and the ledger ${processor}`];
}

function wrongPaid({ payments, ledger }: Facts, processor: ProcessorState): string[] {
  const paid = Object.values(processor.charges).filter((each) => each.paid && !processor.owners[each.id]);
  const refunds = Object.values(processor.refunds).filter((each) => !["failed", "canceled"].includes(each.status));
  return paid.flatMap((charge) => {
    const paymentId = charge.payment_intent ?? charge.id;
    const shares = payments.filter((each) => intentIdOf(each) === paymentId);
    const stated = { paymentId, amountMinor: charge.amount, refundedMinor: charge.amount_refunded, feeMinor: null };
    const payment = shares.length > 0 ? wholeOf(shares) : null;
    const entries = ledger.filter(({ entryId }) => shares.some((each) => entryId === `capture-${each.paymentId}`));
    const entry = entries.length > 0 ? { lines: entries.flatMap((each) => each.lines) } : null;
    const own = refunds.filter((each) => each.payment_intent === paymentId);
    const causes = own.map(({ metadata }) => `${metadata?.paymentId} ${metadata?.cause}`);
    const keptMinor = Object.values(processor.disputes)
      .filter((each) => each.payment_intent === paymentId && each.status === "lost")
      .reduce((total, each) => total + each.amount, 0);
    const lostMinor = shares.reduce((total, each) => total + standingOf(each.facts).lostMinor, 0);
    return [
      ...compareCharge(stated, payment, entry).map(sentenceOf),
      ...(new Set(causes).size < causes.length ? [`${paymentId} was refunded twice for one cause`] : []),
      ...(payment === null || keptMinor === lostMinor
        ? []
        : [`${paymentId} lost ${keptMinor}, but is stored as ${lostMinor}`]),
    ];
  });
}

function sentenceOf({ id, what, statedMinor, recordedMinor }: Difference): string {
  if (what === "unknown") return `${statedMinor} of ${id} are stranded: nothing is known of them`;
  return `${id}: the processor states ${statedMinor}, and our ${what} is ${recordedMinor}`;
}

function wrongBooking(booking: Booking, { payments }: Facts): string[] {
  const its = payments.filter((each) => each.bookingId === booking.bookingId);
  return [...wrongAmounts(booking, payments), ...wrongDispute(`booking ${booking.bookingId}`, booking, its)];
}

function wrongStored(payment: Payment, { refunds, ledger }: Facts): string[] {
  const { paymentId } = payment;
  const own = refunds.filter((each) => each.paymentId === paymentId);
  const captures = ledger.filter((each) => each.entryId === `capture-${paymentId}`).length;
  return wrongPayment(payment, own, captures);
}

function wrongEntry(entry: LedgerEntry): string[] {
  return sum(entry.lines) === 0 ? [] : [`ledger entry ${entry.entryId} does not sum to zero`];
}

function wrongAccounts({ bookings, passes, payments, refunds, transfers, reversals, ledger }: Facts): string[] {
  const balances = balancesOf(ledger);
  const kept = sum(payments.flatMap((each) => each.allocations).filter((each) => each.to === "booking"));
  const owed = sum(refunds.filter((each) => each.state === "owed"));
  const standings = payments.map((each) => standingOf(each.facts));
  const disputed = standings.reduce((total, each) => total + each.disputedMinor, 0);
  const taken = standings.reduce((total, each) => total + each.lostMinor, disputed);
  const held = payments.reduce((total, each) => total + each.capturedMinor - each.refundedMinor, 0) - taken;
  const transferred = sum(transfers.filter((each) => each.state === "done"));
  const withProviders = reversals.reduce((total, each) => total - each.doneMinor, transferred);
  const unused = passes.map(({ passId, feeBasisPoints }) => ({ bookingId: passId, feeBasisPoints }));
  const earned = [...bookings, ...unused].map(({ bookingId, feeBasisPoints }) => {
    const own = payments.flatMap((each) => each.allocations).filter((each) => each.bookingId === bookingId);
    return splitPrice(sum(own.filter((each) => each.to === "released")), feeBasisPoints);
  });
  const expected: readonly (readonly [Account, number])[] = [
    ["bookings", 0 - kept],
    ["refundsOwed", 0 - owed],
    ["processor", held - balances.processingCost - withProviders],
    ["disputed", disputed],
    ["loss", payments.reduce((total, each) => total + lossOf(each, refunds), 0)],
    ["platformFee", earned.reduce((total, each) => total - each.feeMinor, 0)],
    ["providerPayable", earned.reduce((total, each) => total - each.netMinor, withProviders)],
  ];
  return expected
    .filter(([account, amount]) => balances[account] !== amount)
    .map(([account, amount]) => `account ${account} has ${balances[account]} and should have ${amount}`);
}

/** What banks have kept of a payment, and was given back beyond its intents, without anybody left to bear it. */
function lossOf(payment: Payment, refunds: Facts["refunds"]): number {
  const own = refunds.filter((each) => each.paymentId === payment.paymentId);
  return standingOf(payment.facts).lostMinor + beyondOf(payment, own) - allocatedTo(payment, "lost");
}

function sum(amounts: readonly { readonly amountMinor: number }[]): number {
  return amounts.reduce((total, each) => total + each.amountMinor, 0);
}
