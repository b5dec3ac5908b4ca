import { ClassesPage } from "../../features/admin/classes-page.tsx";
import { AdminGate } from "./admin-gate.tsx";

/** `/admin/classes` */
export default function ClassesRoute() {
  return (
    <AdminGate>
      <ClassesPage />
    </AdminGate>
  );
}
