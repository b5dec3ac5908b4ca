import { PersonPage } from "../../features/admin/person-page.tsx";
import { AdminGate } from "./admin-gate.tsx";

/** `/admin/people/:uid` */
export default function PersonRoute() {
  return (
    <AdminGate>
      <PersonPage />
    </AdminGate>
  );
}
