import { ReportsPage } from "../../features/feedback/reports-page.tsx";
import { AdminGate } from "./admin-gate.tsx";

/** `/admin/reports` */
export default function ReportsRoute() {
  return (
    <AdminGate>
      <ReportsPage />
    </AdminGate>
  );
}
