import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import type { Interval } from "@flexsession/domain/time/interval";
import { commitHold } from "../../../functions/src/booking/hold-piece.ts";
import { db } from "../../../functions/src/firebase/app.ts";
import { readDocument } from "../../../functions/src/firebase/read-document.ts";
import { refs } from "../../../functions/src/firebase/refs.ts";
import { refoldListing } from "../../../functions/src/listing/refold-listing.ts";
import { deliverMail } from "../../../functions/src/notify/deliver-mail.ts";
import { handleEvent } from "../../../functions/src/payments/handle-event.ts";
import { openCheckout } from "../../../functions/src/payments/open-checkout.ts";
import { setStripeHost } from "../../../functions/src/payments/stripe-client.ts";
import { makeUser } from "../../factories/make-user.ts";
import { stacks } from "../../launch/stacks.ts";
import { countDocuments, type DocumentCount } from "./count-documents.ts";
import { holdInput } from "./hold-input.ts";
import { payCheckout } from "./pay-checkout.ts";
import { type BenchProvider, ordinaryWeek, saveProvider } from "./save-provider.ts";

/**
 * `booking_reads` and `booking_writes`: the documents from the hold over Checkout to the booking that the webhook has
 * confirmed, with payment, ledger and the mails put into the outbox. Beside them, what happens next without anybody waiting: sending
 * those two mails, and folding the listing after one change of the tape. `_at_week_end` is a booking late on a Sunday,
 * which depends on two weeks.
 */
export async function countBookingDocuments() {
  const stripeUrl = `http://127.0.0.1:${stacks.bench.ports.stripe}`;
  setStripeHost(stripeUrl);
  const provider = await saveProvider("counted", ordinaryWeek());
  const midweek = await countBooking(provider, "slot-2-8", stripeUrl);
  const weekEnd = await countBooking(provider, "slot-6-18", stripeUrl);
  const fold = await countDocuments(() => refoldListing(provider.providerId));

  return {
    booking_reads: midweek.booking.reads,
    booking_writes: midweek.booking.writes,
    booking_reads_at_week_end: weekEnd.booking.reads,
    booking_writes_at_week_end: weekEnd.booking.writes,
    mail_delivery_reads: midweek.mails.reads,
    mail_delivery_writes: midweek.mails.writes,
    listing_fold_reads: fold.reads,
    listing_fold_writes: fold.writes,
  };
}

async function countBooking(
  provider: BenchProvider,
  slotId: string,
  stripeUrl: string,
): Promise<{ booking: DocumentCount; mails: DocumentCount }> {
  const input = holdInput(provider, slotId, firstHours(provider, slotId));
  const { uid } = input[1];
  await db.doc(paths.user(uid)).create(makeUser({ uid }));
  await db.doc(paths.user(provider.providerId)).set(makeUser({ uid: provider.providerId }));

  let bookingId = "";
  let checkoutId = "";
  const held = await countDocuments(async () => {
    const booking = await commitHold(...input);
    bookingId = booking.bookingId;
    await openCheckout(booking);
  });
  checkoutId = (await readDocument(refs.booking(bookingId)))?.checkout?.checkoutId ?? "";
  const paid = await countDocuments(async () => handleEvent(await payCheckout(stripeUrl, checkoutId)));

  const confirmed = await readDocument(refs.booking(bookingId));
  const outbox = await db.collection("mail").where("bookingId", "==", bookingId).get();
  if (confirmed?.state !== "confirmed" || outbox.size !== 2) throw new Error("the counted booking was not confirmed");
  const mails = await countDocuments(() => Promise.all(outbox.docs.map((each) => deliverMail(each.id))));
  return { booking: { reads: held.reads + paid.reads, writes: held.writes + paid.writes }, mails };
}

function firstHours({ slots }: BenchProvider, slotId: string): Interval | undefined {
  const slot = slots[slotId];
  return slot && { start: slot.start, end: addMilliseconds(slot.start, 2 * hour) };
}
