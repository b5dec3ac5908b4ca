import { DisputePage } from "../../features/disputes/dispute-page.tsx";
import { AdminGate } from "./admin-gate.tsx";

/** `/admin/disputes/:disputeId` */
export default function DisputeRoute() {
  return (
    <AdminGate>
      <DisputePage />
    </AdminGate>
  );
}
