import type { LedgerEntry } from "@flexsession/domain/money/ledger";
import type { Transfer } from "@flexsession/domain/payments/transfer";
import type { ProcessorState } from "./processor.ts";
import type { Facts } from "./read-facts.ts";

/** What is wrong between releases and their transfers: a net that is not transferred or netted, more than a payment has brought, more taken back than was sent. */
export function wrongTransfers({ bookings, passes, payments, transfers, reversals }: Facts): string[] {
  const unused = passes.map(({ passId, release }) => ({ bookingId: passId, release }));
  const byBooking = [...bookings, ...unused].flatMap(({ bookingId, release }) => {
    const own = transfers.filter((each) => each.bookingId === bookingId);
    const done = sum(own.filter((each) => each.state === "done"));
    const { netMinor = 0, nettedMinor = 0, transferMinor = 0, doneMinor = 0, state = "done" } = release ?? {};
    return [
      ...(nettedMinor + transferMinor === netMinor ? [] : [`booking ${bookingId} does not split its net`]),
      ...(sum(own) === transferMinor
        ? []
        : [`booking ${bookingId} transfers ${transferMinor} and intends ${sum(own)}`]),
      ...(done === doneMinor ? [] : [`booking ${bookingId} was transferred ${done} and says ${doneMinor}`]),
      ...((state === "done") === (done === transferMinor) ? [] : [`booking ${bookingId} says ${state} of ${done}`]),
    ];
  });
  const byTransfer = transfers.flatMap((transfer) => {
    const payment = payments.find((each) => each.paymentId === transfer.paymentId);
    const taken = reversedOf(transfer, reversals);
    return [
      ...(payment && payment.capturedMinor >= transfer.amountMinor
        ? []
        : [`${transfer.paymentId} did not bring ${transfer.amountMinor}`]),
      ...(taken === transfer.reversedMinor && taken <= transfer.amountMinor
        ? []
        : [`${taken} of ${transfer.paymentId} are taken back, and ${transfer.reversedMinor} noted`]),
    ];
  });
  return [...byBooking, ...byTransfer];
}

/** What is or will be taken back of a transfer. */
function reversedOf({ paymentId, bookingId }: Transfer, reversals: Facts["reversals"]): number {
  return reversals
    .filter((each) => each.paymentId === paymentId && each.bookingId === bookingId)
    .reduce((total, each) => total + (each.state === "done" ? each.doneMinor : each.amountMinor), 0);
}

/** What is wrong with the balances: each must be what the ledger says, and what is decided and not carried out. */
export function wrongBalances({ transfers, reversals, balances, ledger }: Facts): string[] {
  const providers = new Set([...ledger, ...balances].map((each) => each.providerId));
  return [...providers].flatMap((providerId) => {
    const isOwed = (each: { providerId: string; state: string }) =>
      each.providerId === providerId && each.state === "owed";
    const payable = payableOf(ledger.filter((each) => each.providerId === providerId));
    const pending = sum(transfers.filter(isOwed)) - sum(reversals.filter(isOwed));
    const known = balances.find((each) => each.providerId === providerId);
    const { payableMinor = 0, pendingMinor = 0 } = known ?? {};
    return [
      ...(payableMinor === payable ? [] : [`${providerId} has the balance ${payableMinor}, and the ledger ${payable}`]),
      ...(pendingMinor === pending ? [] : [`${providerId} has ${pendingMinor} pending, and the intents ${pending}`]),
      ...(payable + pending >= 0
        ? []
        : [`${-payable - pending} are owed to ${providerId}, and nobody intends to send them`]),
    ];
  });
}

function payableOf(entries: readonly LedgerEntry[]): number {
  return sum(entries.flatMap((each) => each.lines).filter((each) => each.account === "providerPayable"));
}

/** What the processor has transferred and taken back that is not stored, or is stored otherwise. */
export function wrongTransferred(
  { payments, transfers, reversals }: Facts,
  processor: Pick<ProcessorState, "transfers" | "transferReversals">,
): string[] {
  const made = Object.values(processor.transfers);
  const taken = Object.values(processor.transferReversals);
  const unknown = made.filter((each) => !transfers.some((intent) => intent.transferId === each.id));
  const unknownBack = taken.filter((each) => !reversals.some((intent) => intent.reversalId === each.id));
  const wrong = transfers
    .filter((each) => each.state === "done")
    .filter((intent) => {
      const own = made.find((each) => each.id === intent.transferId);
      const share = payments.find((each) => each.paymentId === intent.paymentId)?.share;
      const group = share?.transferGroup ?? intent.bookingId;
      const isIt = own?.transfer_group === group && own.destination === intent.destination;
      return !isIt || own.amount !== intent.amountMinor || own.amount_reversed !== doneBack(intent, reversals);
    });
  return [
    ...unknown.map((each) => `the processor transferred ${each.amount} to ${each.destination}, and nobody knows of it`),
    ...unknownBack.map((each) => `the processor took ${each.amount} of ${each.transfer} back, and nobody knows of it`),
    ...wrong.map((each) => `the transfer of ${each.paymentId} for ${each.bookingId} differs at the processor`),
  ];
}

function doneBack({ paymentId, bookingId }: Transfer, reversals: Facts["reversals"]): number {
  return reversals
    .filter((each) => each.paymentId === paymentId && each.bookingId === bookingId)
    .reduce((total, each) => total + each.doneMinor, 0);
}

function sum(amounts: readonly { readonly amountMinor: number }[]): number {
  return amounts.reduce((total, each) => total + each.amountMinor, 0);
}
