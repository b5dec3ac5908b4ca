import { PeoplePage } from "../../features/admin/people-page.tsx";
import { AdminGate } from "./admin-gate.tsx";

/** `/admin/people` */
export default function PeopleRoute() {
  return (
    <AdminGate>
      <PeoplePage />
    </AdminGate>
  );
}
