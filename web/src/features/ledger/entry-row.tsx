import type { LedgerEntry } from "@flexsession/domain/money/ledger";
import { formatMoney } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { dateText } from "../../ui/date-text.ts";
import { formatTime } from "../../ui/time-format.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";

/** One entry: what happened and when, and what came into each account by it. */
export const EntryRow = memo(function EntryRow({ entry }: { readonly entry: LedgerEntry }) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const { cause, at, currency, lines, entryId } = entry;
  return (
    <Box component="li" sx={row}>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontWeight: 700 }}>{t(`ledger.causes.${cause}`)}</Box>
        <Box sx={{ color: "var(--muted)", fontSize: "var(--text-s)" }}>
          <time dateTime={at.toISOString()}>
            {dateText(at, style.zone, "medium")}, {formatTime(at, style)}
          </time>
          <Box sx={{ fontFamily: "var(--font-tape)", overflowWrap: "anywhere" }}>{entryId}</Box>
        </Box>
      </Box>
      <Box component="dl" sx={amounts}>
        {lines.map(({ account, amountMinor }) => (
          <Box key={account} sx={{ display: "contents" }}>
            <Box component="dt" sx={{ color: "var(--muted)" }}>
              {t(`ledger.names.${account}`)}
            </Box>
            <Box component="dd" sx={{ m: 0, textAlign: "end" }}>
              {formatMoney(amountMinor, currency, i18n.language)}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
});

const row = {
  display: "grid",
  gridTemplateColumns: { xs: "1fr", sm: "1fr minmax(16rem, 22rem)" },
  gap: 1.5,
  py: 1.5,
  borderTop: "1px solid var(--line)",
} as const;

const amounts = {
  m: 0,
  display: "grid",
  gridTemplateColumns: "1fr auto",
  alignContent: "start",
  columnGap: 2,
  fontSize: "var(--text-s)",
  fontVariantNumeric: "tabular-nums",
} as const;
