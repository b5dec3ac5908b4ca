import { type Booking, booking } from "@flexsession/domain/booking/booking";
import { onDocumentWritten } from "firebase-functions/firestore";
import { googleSecrets } from "../firebase/params.ts";
import { shownBy } from "./event-of-booking.ts";
import { followBooking } from "./follow-booking.ts";

/** A booking that is confirmed, moved or cancelled reaches its provider's own calendar at once; the sweep sees to what this misses. */
export const bookingWritten = onDocumentWritten(
  { document: "bookings/{bookingId}", secrets: googleSecrets },
  async ({ data, params }) => {
    const [before, after] = [data?.before, data?.after].map(shown);
    if (before !== after) await followBooking(params.bookingId);
  },
);

function shown(snapshot: { data(): unknown } | undefined): string | null {
  const parsed = booking.safeParse(snapshot?.data());
  const known: Booking | undefined = parsed.data;
  return known ? shownBy(known) : null;
}
