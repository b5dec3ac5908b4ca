import type { Stuck } from "@flexsession/domain/admin/stuck";
import { formatMoney, platformCurrency } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { momentText } from "../../ui/moment-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { To } from "./to.tsx";

/** One thing that is stuck: what it is, since when and why, of what, and a way to try it again. */
export function StuckRow({ stuck, onRetry }: { readonly stuck: Stuck; readonly onRetry: () => void }) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const { thing, what, failure, attempts, since, nextAt, bookingId, personId, amountMinor, canRetry } = stuck;
  const name = t("admin.stuck.row", { kind: t(`admin.stuck.kinds.${thing.kind}`), what });
  const moments = [
    t("admin.stuck.since", { moment: momentText(since, style) }),
    ...(nextAt ? [t("admin.stuck.next", { moment: momentText(nextAt, style) })] : []),
  ];
  return (
    <Box component="li" sx={row}>
      <Box sx={{ fontWeight: 700 }}>
        {name}
        {amountMinor !== null && ` · ${formatMoney(amountMinor, platformCurrency, i18n.language)}`}
      </Box>
      <Box sx={{ color: "var(--muted)", fontSize: "var(--text-s)" }}>{moments.join(", ")}</Box>
      <Box>{attempts > 0 ? t("admin.stuck.attempts", { count: attempts }) : t("admin.stuck.waits")}</Box>
      {failure !== null && <Box sx={{ fontFamily: "var(--font-tape)", fontSize: "var(--text-s)" }}>{failure}</Box>}
      <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 2, fontSize: "var(--text-s)" }}>
        {bookingId !== null && (
          <To to={`/admin/bookings/${bookingId}`}>{t("admin.stuck.booking", { id: bookingId })}</To>
        )}
        {personId !== null && <To to={`/admin/people/${personId}`}>{t("admin.stuck.person", { id: personId })}</To>}
      </Box>
      {canRetry ? (
        <Box>
          <Button
            variant="outlined"
            onClick={onRetry}
            aria-label={t("admin.stuck.againOf", { what: name })}
            sx={{ minHeight: 44 }}
          >
            {t("admin.stuck.again")}
          </Button>
        </Box>
      ) : (
        <Box sx={{ color: "var(--muted)" }}>{t("admin.stuck.linkGone")}</Box>
      )}
    </Box>
  );
}

const row = {
  display: "grid",
  gap: 0.5,
  py: 1.5,
  minWidth: 0,
  overflowWrap: "anywhere",
  borderTop: "1px solid var(--line)",
} as const;
