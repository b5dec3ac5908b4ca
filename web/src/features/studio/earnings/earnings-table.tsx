import type { Earned, Earnings } from "@flexsession/domain/money/earnings-of";
import { formatMoney } from "@flexsession/domain/money/money";
import { useTranslation } from "react-i18next";
import { weekRange } from "../../../ui/week-range.ts";
import { WeekTable } from "../../../ui/week-table.tsx";

const columns = ["paid", "back", "gross", "fee", "net", "transferred"] as const;

interface Props {
  readonly earnings: Earnings;
  readonly currency: string;
}

/** Every week of the period and what they come to, the newest first. */
export function EarningsTable({ earnings: { weeks, total }, currency }: Props) {
  const { t, i18n } = useTranslation();
  const cells = (earned: Earned) =>
    columns.map((name) => {
      const minor = earned[`${name}Minor`];
      return { text: formatMoney(minor, currency, i18n.language), isNothing: minor === 0 };
    });
  return (
    <WeekTable
      label={t("earnings.tableAlt")}
      columns={[t("earnings.columns.week"), ...columns.map((name) => t(`earnings.columns.${name}`))]}
      total={{ name: t("earnings.total"), cells: cells(total) }}
      weeks={weeks.toReversed().map((week) => ({ name: weekRange(week.monday), cells: cells(week) }))}
    />
  );
}
