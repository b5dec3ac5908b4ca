import { PaymentsPage } from "../../features/admin/payments-page.tsx";
import { AdminGate } from "./admin-gate.tsx";

/** `/admin/payments` */
export default function PaymentsRoute() {
  return (
    <AdminGate>
      <PaymentsPage />
    </AdminGate>
  );
}
