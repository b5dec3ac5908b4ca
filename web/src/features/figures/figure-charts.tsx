import { formatMoney, platformCurrency } from "@flexsession/domain/money/money";
import type { WeekFigures } from "@flexsession/domain/money/week-figures";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { panel } from "../../ui/panel.ts";
import { priceText } from "../../ui/price-text.ts";
import { WeekBars } from "../../ui/week-bars.tsx";
import { mondayOfWeek } from "./monday-of-week.ts";

interface Props {
  /** The newest first. */
  readonly weeks: readonly WeekFigures[];
}

/** Bookings, revenue and refunds as bars, the oldest week first. */
export default function FigureCharts({ weeks }: Props) {
  const { t, i18n } = useTranslation();
  const sorted = weeks.toReversed();
  const of = (value: (week: WeekFigures) => number) => ({ data: sorted.map(value) });
  const mondays = sorted.map((each) => mondayOfWeek(each.week));
  const money = {
    mondays,
    axisWidth: 64,
    axisText: (minor: number) => priceText(minor, platformCurrency),
    valueText: (minor: number) => formatMoney(minor, platformCurrency, i18n.language),
  };
  const begun = { stack: "begun" };
  return (
    <>
      <Chart
        name="bookings"
        mondays={mondays}
        axisWidth={40}
        axisText={String}
        valueText={String}
        series={[
          {
            id: "standing",
            label: t("figures.names.standing"),
            colour: "accent",
            ...begun,
            ...of((each) => each.standing),
          },
          {
            id: "cancelled",
            label: t("figures.names.cancelled"),
            colour: "requested",
            ...begun,
            ...of((each) => each.cancelled),
          },
          {
            id: "other",
            label: t("figures.other"),
            colour: "line-strong",
            ...begun,
            ...of((each) => each.begun - each.standing - each.cancelled),
          },
        ]}
      />
      <Chart
        name="revenue"
        {...money}
        series={[
          { id: "taken", label: t("figures.names.takenMinor"), colour: "accent", ...of((each) => each.takenMinor) },
          { id: "fee", label: t("figures.names.feeMinor"), colour: "line-strong", ...of((each) => each.feeMinor) },
        ]}
      />
      <Chart
        name="refunds"
        {...money}
        series={[
          {
            id: "back",
            label: t("figures.names.refundedMinor"),
            colour: "accent",
            ...of((each) => each.refundedMinor),
          },
        ]}
      />
    </>
  );
}

interface ChartProps extends Omit<ComponentProps<typeof WeekBars>, "height"> {
  readonly name: "bookings" | "revenue" | "refunds";
}

function Chart({ name, ...bars }: ChartProps) {
  const { t } = useTranslation();
  const title = t(`figures.charts.${name}`);
  return (
    <Box component="section" aria-label={title} sx={panel}>
      <Box>
        <Typography variant="h2">{title}</Typography>
        <Typography color="text.secondary">{t(`figures.charts.${name}Why`)}</Typography>
      </Box>
      <Box component="figure" sx={{ m: 0, minWidth: 0 }}>
        <figcaption className="visually-hidden">{t("figures.charts.alt", { name: title })}</figcaption>
        <WeekBars height={280} {...bars} />
      </Box>
    </Box>
  );
}
