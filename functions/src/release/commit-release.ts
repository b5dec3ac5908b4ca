import type { Booking } from "@flexsession/domain/booking/booking";
import { releaseBooking } from "@flexsession/domain/booking/release-booking";
import type { Transfer } from "@flexsession/domain/payments/transfer";
import { commit } from "../firebase/commit.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { announce } from "../notify/announce.ts";
import { noteMove } from "../room/note-in-room.ts";
import { bookEntries } from "./book-entries.ts";

/**
 * Releases a booking whose moment has come, or puts it off, in one commit over booking, payments, transfers, ledger and
 * balance; any other stays as it is. Of two at once one does.
 *
 * @returns the transfers that are owed because of this call
 */
export async function commitRelease(bookingId: string): Promise<readonly Transfer[]> {
  for (;;) {
    const known = await readDocument(refs.booking(bookingId));
    if (!known) return [];
    const owed = await tryToRelease(known);
    if (owed) return owed;
  }
}

/** @returns null when the booking was paid again since it was read */
function tryToRelease({ bookingId, providerId, paymentIds }: Booking): Promise<readonly Transfer[] | null> {
  const bookingRef = refs.booking(bookingId);
  const balanceRef = refs.payoutBalance(providerId);
  const accountRef = refs.payoutAccount(providerId);
  const userRef = refs.user(providerId);
  const paymentRefs = paymentIds.map((each) => refs.payment(each));

  // All that a class has earned its provider is released at one moment, and changes one balance.
  const documents = [bookingRef, balanceRef, accountRef, userRef, ...paymentRefs];
  return commit({ documents, queue: balanceRef }, (draft, now) => {
    const before = draft.get(bookingRef);
    if (!before) return [];
    if (before.paymentIds.join() !== paymentIds.join()) return null;
    const payments = draft.getAll(paymentRefs);
    const surroundings = {
      payments,
      balance: draft.get(balanceRef),
      account: draft.get(accountRef),
      isSuspended: draft.get(userRef)?.suspended ?? false,
    };
    const step = releaseBooking(before, surroundings, now);
    if (step.step === "none") return [];
    draft.put(bookingRef, step.booking);
    if (step.step === "waits") return [];

    for (const payment of step.payments) draft.put(refs.payment(payment.paymentId), payment);
    for (const transfer of step.transfers) draft.create(refs.transfer(transfer.paymentId, bookingId), transfer);
    const pendingMinor = step.transfers.reduce((sum, each) => sum + each.amountMinor, 0);
    bookEntries(draft, providerId, step.entry ? [step.entry] : [], pendingMinor, now);
    if (step.entry && step.booking.state !== before.state) noteMove(draft, step.booking, now);
    // What goes towards a debt alone is not transferred, so nothing else would tell of it.
    const { release } = step.booking;
    if (release?.state === "done" && release.netMinor > 0)
      announce(draft, step.booking, [["released", "provider"]], now);
    return step.transfers;
  });
}
