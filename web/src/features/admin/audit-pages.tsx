import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type AuditFilter, actsPerPage, auditOf } from "../../firebase/audit-of.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { AuditRow } from "./audit-row.tsx";

interface Props {
  readonly filter: AuditFilter;
  readonly after?: readonly [Date, string] | null;
}

/** A page of the audit log, the newest first and live, and those after it once they are asked for. */
export function AuditPages({ filter, after = null }: Props) {
  const { t } = useTranslation();
  const live = useLiveQuery(auditOf(filter, after));
  const [isOpen, setOpen] = useState(false);
  if (live.status === "loading" || live.status === "missing") {
    return <Placeholder label={t("admin.audit.loading")} height={96} bars={2} />;
  }
  if (live.status === "failed") {
    return (
      <Alert severity="error" action={<Button onClick={live.retry}>{t("admin.retry")}</Button>}>
        {t("admin.audit.failed")}
      </Alert>
    );
  }
  const last = live.value.length >= actsPerPage ? live.value.at(-1) : undefined;
  if (live.value.length === 0 && after === null) {
    return <Typography color="text.secondary">{t("admin.audit.none")}</Typography>;
  }
  return (
    <>
      {live.stale && <Alert severity="info">{t("admin.stale")}</Alert>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {live.value.map((each) => (
          <AuditRow key={each.entryId} entry={each} />
        ))}
      </Box>
      {last && isOpen && <AuditPages filter={filter} after={[last.at, last.entryId]} />}
      {last && !isOpen && (
        <Box>
          <Button variant="outlined" onClick={() => setOpen(true)}>
            {t("admin.more")}
          </Button>
        </Box>
      )}
    </>
  );
}
