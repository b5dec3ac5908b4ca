import { LedgerPage } from "../../features/ledger/ledger-page.tsx";
import { AdminGate } from "./admin-gate.tsx";

/** `/admin/ledger` */
export default function LedgerRoute() {
  return (
    <AdminGate>
      <LedgerPage />
    </AdminGate>
  );
}
