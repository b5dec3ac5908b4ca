import { FiguresPage } from "../../features/figures/figures-page.tsx";
import { AdminGate } from "./admin-gate.tsx";

/** `/admin/figures` */
export default function FiguresRoute() {
  return (
    <AdminGate>
      <FiguresPage />
    </AdminGate>
  );
}
