import { ClassPage } from "../../features/admin/class-page.tsx";
import { AdminGate } from "./admin-gate.tsx";

/** `/admin/classes/:classId` */
export default function ClassRoute() {
  return (
    <AdminGate>
      <ClassPage />
    </AdminGate>
  );
}
