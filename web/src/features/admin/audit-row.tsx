import type { AuditEntry } from "@flexsession/domain/admin/audit-entry";
import Box from "@mui/material/Box";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { momentText } from "../../ui/moment-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { To } from "./to.tsx";

/** One act: what was done by whom and to whom, why, and what it has changed. */
export const AuditRow = memo(function AuditRow({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const { act, by, personId, bookingId, reason, before, after, at } = entry;
  return (
    <Box component="li" sx={row}>
      <Box sx={{ fontWeight: 700 }}>{t(`admin.audit.acts.${act}`)}</Box>
      <Box sx={{ color: "var(--muted)", fontSize: "var(--text-s)" }}>
        <time dateTime={at.toISOString()}>{momentText(at, style)}</time>
      </Box>
      <Box component="q" sx={{ whiteSpace: "pre-wrap" }}>
        {reason}
      </Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 2, fontSize: "var(--text-s)" }}>
        {personId && <To to={`/admin/people/${personId}`}>{t("admin.audit.person", { id: personId })}</To>}
        {bookingId && <To to={`/admin/bookings/${bookingId}`}>{t("admin.audit.booking", { id: bookingId })}</To>}
        <To to={`/admin/people/${by}`}>{t("admin.audit.by", { id: by })}</To>
      </Box>
      <Box sx={{ fontFamily: "var(--font-tape)", fontSize: "var(--text-s)", color: "var(--muted)" }}>
        {Object.keys({ ...before, ...after })
          .filter((name) => before[name] !== after[name])
          .map((name) => (
            <Box key={name}>
              {t("admin.audit.change", { name, before: String(before[name] ?? ""), after: String(after[name] ?? "") })}
            </Box>
          ))}
      </Box>
    </Box>
  );
});

const row = {
  display: "grid",
  gap: 0.5,
  py: 1.5,
  minWidth: 0,
  overflowWrap: "anywhere",
  borderTop: "1px solid var(--line)",
} as const;
