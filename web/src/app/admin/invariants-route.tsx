import { InvariantsPage } from "../../features/admin/invariants-page.tsx";
import { AdminGate } from "./admin-gate.tsx";

/** `/admin/invariants` */
export default function InvariantsRoute() {
  return (
    <AdminGate>
      <InvariantsPage />
    </AdminGate>
  );
}
