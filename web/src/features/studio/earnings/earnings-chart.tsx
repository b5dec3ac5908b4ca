import type { EarnedWeek } from "@flexsession/domain/money/earnings-of";
import { formatMoney } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";
import { priceText } from "../../../ui/price-text.ts";
import { WeekBars } from "../../../ui/week-bars.tsx";

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
  const gross = { stack: "gross" };
  return (
    <Box component="figure" sx={{ m: 0, minWidth: 0 }}>
      <figcaption className="visually-hidden">{t("earnings.chartAlt")}</figcaption>
      <WeekBars
        height={300}
        axisWidth={64}
        axisText={(minor) => priceText(minor, currency)}
        valueText={(minor) => formatMoney(minor, currency, i18n.language)}
        mondays={weeks.map((each) => each.monday)}
        series={[
          {
            ...gross,
            id: "net",
            colour: "accent",
            label: t("earnings.columns.net"),
            data: weeks.map((each) => each.netMinor),
          },
          {
            ...gross,
            id: "fee",
            colour: "line-strong",
            label: t("earnings.feeShort"),
            data: weeks.map((each) => each.feeMinor),
          },
        ]}
      />
    </Box>
  );
}
