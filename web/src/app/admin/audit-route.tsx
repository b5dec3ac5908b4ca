import { AuditPage } from "../../features/admin/audit-page.tsx";
import { AdminGate } from "./admin-gate.tsx";

/** `/admin/audit` */
export default function AuditRoute() {
  return (
    <AdminGate>
      <AuditPage />
    </AdminGate>
  );
}
