import type { Account, Earned } from "@flexsession/domain/money/earnings-of";
import { formatMoney } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";

interface Props {
  readonly total: Earned;
  readonly account: Account;
  readonly currency: string;
}

/** What matters first: what is the provider's of the period, and where the rest of the money is now. */
export function EarningsFigures({ total, account, currency }: Props) {
  const { t, i18n } = useTranslation();
  const money = (minor: number) => formatMoney(minor, currency, i18n.language);
  const parts = { gross: money(total.grossMinor), fee: money(total.feeMinor) };

  return (
    <Box component="dl" sx={grid}>
      <Figure name={t("earnings.net")} value={money(total.netMinor)} why={t("earnings.netOf", parts)} tone="accent" />
      <Figure name={t("earnings.pending")} value={money(account.pendingMinor)} why={t("earnings.pendingWhy")} />
      {account.debtMinor > 0 ? (
        <Figure name={t("earnings.debt")} value={money(account.debtMinor)} why={t("earnings.debtWhy")} tone="danger" />
      ) : (
        <Figure name={t("earnings.payable")} value={money(account.payableMinor)} why={t("earnings.payableWhy")} />
      )}
      <Figure
        name={t("earnings.transferred")}
        value={money(total.transferredMinor)}
        why={t("earnings.transferredWhy")}
        tone="free"
      />
    </Box>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly why: string;
  readonly tone?: "accent" | "free" | "danger" | "line-strong";
}

function Figure({ name, value, why, tone = "line-strong" }: FigureProps) {
  return (
    <Box sx={{ ...figure, borderTop: `4px solid var(--${tone})` }}>
      <Box component="dt" sx={{ fontWeight: 700 }}>
        {name}
      </Box>
      <Box component="dd" sx={{ m: 0, fontSize: "var(--text-xl)", fontWeight: 850, letterSpacing: "-0.02em" }}>
        {value}
      </Box>
      <Box component="dd" sx={{ m: 0, color: "var(--muted)", fontSize: "var(--text-s)" }}>
        {why}
      </Box>
    </Box>
  );
}

const grid = {
  m: 0,
  display: "grid",
  gap: { xs: 1, sm: 2 },
  gridTemplateColumns: "repeat(auto-fit, minmax(9rem, 1fr))",
  fontVariantNumeric: "tabular-nums",
} as const;

const figure = {
  display: "grid",
  gap: 0.5,
  alignContent: "start",
  p: 2,
  background: "var(--surface)",
  borderRadius: "var(--radius-s)",
  boxShadow: "var(--shadow)",
} as const;
