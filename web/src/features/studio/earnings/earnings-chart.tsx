import type { EarnedWeek } from "@flexsession/domain/money/earnings-of";
import { formatMoney } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import useMediaQuery from "@mui/material/useMediaQuery";
import { BarChart } from "@mui/x-charts/BarChart";
import { useTranslation } from "react-i18next";
import { priceText } from "../../../ui/price-text.ts";
import { dayText, weekRange } from "./week-range.ts";

interface Props {
  readonly weeks: readonly EarnedWeek[];
  readonly currency: string;
}

/**
 * The weeks as bars: what is the provider's with the fee on it, together the gross. The table below says the same in
 * words, so whoever does not see the picture is led there.
 */
export default function EarningsChart({ weeks, currency }: Props) {
  const { t, i18n } = useTranslation();
  const isStill = useMediaQuery("(prefers-reduced-motion: reduce)");
  const money = (minor: number | null) => formatMoney(minor ?? 0, currency, i18n.language);

  return (
    <Box component="figure" sx={{ m: 0, minWidth: 0 }}>
      <figcaption className="visually-hidden">{t("earnings.chartAlt")}</figcaption>
      <BarChart
        aria-hidden="true"
        height={300}
        skipAnimation={isStill}
        disableKeyboardNavigation
        borderRadius={4}
        grid={{ horizontal: true }}
        margin={{ left: 0, right: 8, top: 8, bottom: 0 }}
        xAxis={[
          {
            scaleType: "band",
            data: weeks.map((each) => each.monday),
            categoryGapRatio: 0.35,
            valueFormatter: (monday: string, { location }) =>
              location === "tick" ? dayText(monday) : weekRange(monday),
            disableLine: true,
            disableTicks: true,
          },
        ]}
        yAxis={[
          {
            width: 64,
            valueFormatter: (minor: number) => priceText(minor, currency),
            disableLine: true,
            disableTicks: true,
          },
        ]}
        series={[
          { ...series("net", "accent"), label: t("earnings.columns.net"), data: weeks.map((each) => each.netMinor) },
          { ...series("fee", "line-strong"), label: t("earnings.feeShort"), data: weeks.map((each) => each.feeMinor) },
        ]}
        slotProps={{ legend: { position: { vertical: "top", horizontal: "start" } } }}
        sx={{ "& .MuiChartsGrid-line": { stroke: "var(--line)" } }}
      />
    </Box>
  );

  function series(id: string, colour: string) {
    return { id, stack: "gross", color: `var(--${colour})`, valueFormatter: money };
  }
}
