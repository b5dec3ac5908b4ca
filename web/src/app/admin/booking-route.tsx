import { BookingPage } from "../../features/admin/booking-page.tsx";
import { AdminGate } from "./admin-gate.tsx";

/** `/admin/bookings/:bookingId` */
export default function BookingRoute() {
  return (
    <AdminGate>
      <BookingPage />
    </AdminGate>
  );
}
