import type { Booking } from "@flexsession/domain/booking/booking";
import { openChange } from "@flexsession/domain/booking/change";
import { useSearchParams } from "react-router";
import { useNow } from "../../firebase/clock.ts";
import { BookingGate } from "./booking-gate.tsx";
import { BookingView } from "./booking-view.tsx";

/** The page of one booking, live through its whole life, for its customer and for its provider. */
export default function BookingPage() {
  return <BookingGate>{(booking, isCustomer) => <Known booking={booking} isCustomer={isCustomer} />}</BookingGate>;
}

function Known({ booking, isCustomer }: { readonly booking: Booking; readonly isCustomer: boolean }) {
  const [params] = useSearchParams();
  const now = useNow(1_000);
  const hasPaid = params.get("paid") === (openChange(booking)?.claimId ?? "1");
  return <BookingView booking={booking} isCustomer={isCustomer} hasPaid={hasPaid} now={now} />;
}
