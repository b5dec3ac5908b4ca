import type { LedgerEntry } from "@flexsession/domain/money/ledger";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type EntryFilter, entriesPerPage, ledgerOf } from "../../firebase/ledger-of.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { EntryRow } from "./entry-row.tsx";

interface Props {
  readonly filter: EntryFilter;
  /** Shows those of a cause alone; null for all. */
  readonly cause: LedgerEntry["cause"] | null;
  readonly after?: readonly [Date, string] | null;
}

/** A page of entries, the newest first and live, and those after it once they are asked for. */
export function EntryPages({ filter, cause, after = null }: Props) {
  const { t } = useTranslation();
  const live = useLiveQuery(ledgerOf(filter, after));
  const [isOpen, setOpen] = useState(false);

  if (live.status === "loading" || live.status === "missing") {
    return <Placeholder label={t("ledger.loading")} height={84} bars={3} />;
  }
  if (live.status === "failed") {
    return (
      <Alert severity="error" action={<Button onClick={live.retry}>{t("ledger.retry")}</Button>}>
        {t("ledger.failed")}
      </Alert>
    );
  }
  const entries = live.value.filter((each) => cause === null || each.cause === cause);
  const last = live.value.length >= entriesPerPage ? live.value.at(-1) : undefined;
  if (entries.length === 0 && after === null && !last) {
    return (
      <Box sx={{ py: 2 }}>
        <Typography variant="h3">{t("ledger.none")}</Typography>
        <Typography color="text.secondary">{t("ledger.noneWhy")}</Typography>
      </Box>
    );
  }
  return (
    <>
      {live.stale && <Alert severity="info">{t("ledger.stale")}</Alert>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {entries.map((each) => (
          <EntryRow key={each.entryId} entry={each} />
        ))}
      </Box>
      {last && isOpen && <EntryPages filter={filter} cause={cause} after={[last.at, last.entryId]} />}
      {last && !isOpen && (
        <Box>
          <Button variant="outlined" onClick={() => setOpen(true)}>
            {t("ledger.more")}
          </Button>
        </Box>
      )}
    </>
  );
}
