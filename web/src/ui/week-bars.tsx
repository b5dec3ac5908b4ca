import useMediaQuery from "@mui/material/useMediaQuery";
import { BarChart } from "@mui/x-charts/BarChart";
import { dayText, weekRange } from "./week-range.ts";

interface Bars {
  readonly id: string;
  readonly label: string;
  /** A colour of the theme. */
  readonly colour: "accent" | "requested" | "line-strong";
  /** One a week; null where it is not known yet. */
  readonly data: readonly (number | null)[];
  /** Bars of one stack stand on each other. */
  readonly stack?: string;
}

interface Props {
  readonly mondays: readonly string[];
  readonly series: readonly Bars[];
  /** A value as its bar says it. */
  readonly valueText: (value: number) => string;
  /** A value as the axis says it, where it has room for this many pixels. */
  readonly axisText: (value: number) => string;
  readonly axisWidth: number;
  readonly height: number;
}

/**
 * Weeks as bars, for a figure whose caption leads to a table of the same: whoever does not see the picture misses nothing, and
 * it takes no focus. Bars are parted by the ground, so that they are told apart without their colours.
 */
export function WeekBars({ mondays, series, valueText, axisText, axisWidth, height }: Props) {
  const isStill = useMediaQuery("(prefers-reduced-motion: reduce)");
  const isNarrow = useMediaQuery("(max-width: 599px)");
  // At even steps from the first week on; left to itself, the axis names whichever have room.
  const step = Math.ceil(mondays.length / (isNarrow ? 4 : 13));
  return (
    <BarChart
      aria-hidden="true"
      height={height}
      skipAnimation={isStill}
      disableKeyboardNavigation
      borderRadius={4}
      grid={{ horizontal: true }}
      margin={{ left: 0, right: 8, top: 8, bottom: 0 }}
      xAxis={[
        {
          scaleType: "band",
          data: mondays,
          categoryGapRatio: 0.35,
          tickLabelInterval: (_, index) => index % step === 0,
          valueFormatter: (monday: string, { location }) => (location === "tick" ? dayText(monday) : weekRange(monday)),
          disableLine: true,
          disableTicks: true,
        },
      ]}
      yAxis={[{ width: axisWidth, valueFormatter: axisText, tickMinStep: 1, disableLine: true, disableTicks: true }]}
      series={series.map(({ colour, ...each }) => ({
        ...each,
        color: `var(--${colour})`,
        valueFormatter: (value: number | null) => (value === null ? "" : valueText(value)),
      }))}
      slotProps={{ legend: { position: { vertical: "top", horizontal: "start" } } }}
      sx={{
        "& .MuiChartsGrid-line": { stroke: "var(--line)" },
        "& .MuiBarChart-element": { stroke: "var(--surface)", strokeWidth: 1 },
      }}
    />
  );
}
