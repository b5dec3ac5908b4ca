import { booking as bookingSchema } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { useLiveDocument } from "../../firebase/live-document.ts";

/**
 * Whether the person has just come back from the pay page and the time that they held has been given back: the word
 * `let-go` in the address names the booking until that is done.
 */
export function useLetGone(): boolean {
  const [params] = useSearchParams();
  const named = params.get("let-go");
  const [bookingId, setBookingId] = useState(named);
  if (named !== null && named !== bookingId) setBookingId(named);

  const isDone = bookingId !== null && named === null;
  const booking = useLiveDocument(isDone ? paths.booking(bookingId) : null, bookingSchema);
  return booking.status === "ready" && booking.value.state === "abandoned";
}
