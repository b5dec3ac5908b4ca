import { BookingsPage } from "../../features/admin/bookings-page.tsx";
import { AdminGate } from "./admin-gate.tsx";

/** `/admin/bookings` */
export default function BookingsRoute() {
  return (
    <AdminGate>
      <BookingsPage />
    </AdminGate>
  );
}
