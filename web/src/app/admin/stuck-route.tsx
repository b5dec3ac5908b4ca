import { StuckPage } from "../../features/admin/stuck-page.tsx";
import { AdminGate } from "./admin-gate.tsx";

/** `/admin/stuck` */
export default function StuckRoute() {
  return (
    <AdminGate>
      <StuckPage />
    </AdminGate>
  );
}
