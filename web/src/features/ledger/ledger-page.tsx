import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../../ui/page-title.ts";
import { AccountTable } from "./account-table.tsx";
import { EntrySearch } from "./entry-search.tsx";
import { ProofPanel } from "./proof-panel.tsx";
import { useProof } from "./use-proof.ts";

/** The ledger for admins: its accounts, the proof of it, and its entries. */
export function LedgerPage() {
  const { t } = useTranslation();
  usePageTitle(t("ledger.title"));
  const { proof, proving, adding } = useProof();

  return (
    <Box sx={{ pb: 6, display: "grid", gap: 3, minWidth: 0 }}>
      <Box>
        <Typography variant="h1" sx={{ pt: { xs: 3, sm: 5 } }}>
          {t("ledger.title")}
        </Typography>
        <Typography color="text.secondary" sx={{ pt: 1, maxWidth: "44rem" }}>
          {t("ledger.lead")}
        </Typography>
      </Box>
      <AccountTable proof={proof} isAdding={adding.isPending} />
      <ProofPanel proof={proof} proving={proving} />
      <EntrySearch />
    </Box>
  );
}
