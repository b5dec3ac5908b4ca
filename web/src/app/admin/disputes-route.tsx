import { DisputesPage } from "../../features/disputes/disputes-page.tsx";
import { AdminGate } from "./admin-gate.tsx";

/** `/admin/disputes` */
export default function DisputesRoute() {
  return (
    <AdminGate>
      <DisputesPage />
    </AdminGate>
  );
}
