import { accountOf, earningsOf } from "@flexsession/domain/money/earnings-of";
import { type EarningsPeriod, startOfPeriod } from "@flexsession/domain/money/earnings-period";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../../firebase/clock.ts";
import type { OwnLedger } from "../../../firebase/own-ledger.ts";
import { panel } from "../../../ui/panel.ts";
import { useStudio } from "../use-studio.ts";
import { EarningsFigures } from "./earnings-figures.tsx";
import { EarningsTable } from "./earnings-table.tsx";
import { PeriodChoice } from "./period-choice.tsx";
import { SaveEarnings } from "./save-earnings.tsx";
import { usePeriod } from "./use-period.ts";

const EarningsChart = lazy(() => import("./earnings-chart.tsx"));

/** A provider's earnings in a period: where they stand, a picture by week, the same as a table, and all of it as CSV. */
export function EarningsView({ ledger }: { readonly ledger: OwnLedger }) {
  const { t } = useTranslation();
  const { zone, currency } = useStudio();
  const [period, choosePeriod] = usePeriod();
  const now = useNow(60_000);
  const from = useStart(period, zone, now);
  const { entries, isWhole } = ledger;
  const earnings = useMemo(() => earningsOf(entries, { zone, from }, now), [entries, zone, from, now]);
  const account = useMemo(() => accountOf(entries), [entries]);

  return (
    <Box sx={{ display: "grid", gap: 3, minWidth: 0 }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2, alignItems: "start", justifyContent: "space-between" }}>
        <PeriodChoice period={period} onChoose={choosePeriod} />
        <SaveEarnings entries={entries} from={from} now={now} isReady={isWhole} />
      </Box>
      <EarningsFigures total={earnings.total} account={account} currency={currency} />
      <Box component="section" aria-labelledby="earnings-chart" sx={panel}>
        <Typography id="earnings-chart" variant="h2">
          {t("earnings.chart")}
        </Typography>
        <Suspense fallback={<Box sx={{ height: 300 }} />}>
          <EarningsChart weeks={earnings.weeks} currency={currency} />
        </Suspense>
      </Box>
      <Box component="section" aria-labelledby="earnings-table" sx={panel}>
        <Typography id="earnings-table" variant="h2">
          {t("earnings.table")}
        </Typography>
        <EarningsTable earnings={earnings} currency={currency} />
        <Typography variant="body2" color="text.secondary">
          {t("earnings.words")}
        </Typography>
      </Box>
    </Box>
  );
}

/** The start of a period, the same object for as long as it is the same moment. */
function useStart(period: EarningsPeriod, zone: string, now: Date): Date | null {
  const at = startOfPeriod(period, zone, now)?.getTime() ?? null;
  return useMemo(() => (at === null ? null : new Date(at)), [at]);
}
