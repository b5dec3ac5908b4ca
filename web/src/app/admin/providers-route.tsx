import { ProvidersPage } from "../../features/admin/providers-page.tsx";
import { AdminGate } from "./admin-gate.tsx";

/** `/admin/providers` */
export default function ProvidersRoute() {
  return (
    <AdminGate>
      <ProvidersPage />
    </AdminGate>
  );
}
