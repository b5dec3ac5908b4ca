import { formatMoney, platformCurrency } from "@flexsession/domain/money/money";
import {
  type BookingFigures,
  type MoneyFigures,
  totalOf,
  type WeekFigures,
} from "@flexsession/domain/money/week-figures";
import { weekOf } from "@flexsession/domain/time/week";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { panel } from "../../ui/panel.ts";
import { weekRange } from "../../ui/week-range.ts";
import { WeekTable } from "../../ui/week-table.tsx";
import { mondayOfWeek } from "./monday-of-week.ts";

const counts = ["begun", "standing", "cancelled"] as const;
const amounts = [
  "takenMinor",
  "refundedMinor",
  "feeMinor",
  "processingMinor",
  "transferredMinor",
  "disputedMinor",
  "lostMinor",
] as const;

interface Props {
  /** The newest first. */
  readonly weeks: readonly WeekFigures[];
  /** The moment until which the newest counts. */
  readonly at: Date;
  readonly isWhole: boolean;
}

/** Every week that is here with all of its figures, and what each figure means. */
export function FigureTable({ weeks, at, isWhole }: Props) {
  const { t, i18n } = useTranslation();
  const heading = useId();
  const current = weekOf(at);
  const cells = (of: BookingFigures & MoneyFigures) => [
    ...counts.map((name) => ({ text: String(of[name]), isNothing: of[name] === 0 })),
    ...amounts.map((name) => ({
      text: formatMoney(of[name], platformCurrency, i18n.language),
      isNothing: of[name] === 0,
    })),
  ];
  const nameOf = (week: string) => {
    const range = weekRange(mondayOfWeek(week));
    return week === current ? t("figures.soFar", { week: range }) : range;
  };
  return (
    <Box component="section" aria-labelledby={heading} sx={panel}>
      <Typography id={heading} variant="h2">
        {t("figures.table")}
      </Typography>
      <WeekTable
        label={t("figures.tableAlt")}
        columns={[t("figures.week"), ...[...counts, ...amounts].map((name) => t(`figures.names.${name}`))]}
        total={{ name: isWhole ? t("figures.total") : t("figures.totalSoFar"), cells: cells(totalOf(weeks)) }}
        weeks={weeks.map((each) => ({ name: nameOf(each.week), cells: cells(each) }))}
      />
      <Typography variant="h3">{t("figures.words")}</Typography>
      <Box component="dl" sx={words}>
        {[...counts, ...amounts].map((name) => (
          <Box key={name} sx={{ display: { sm: "contents" } }}>
            <Box component="dt" sx={{ fontWeight: 600 }}>
              {t(`figures.names.${name}`)}
            </Box>
            <Box component="dd" sx={{ m: 0, color: "var(--muted)" }}>
              {t(`figures.means.${name}`)}
            </Box>
          </Box>
        ))}
      </Box>
      <Typography variant="body2" color="text.secondary">
        {t("figures.identity")}
      </Typography>
    </Box>
  );
}

const words = {
  m: 0,
  display: "grid",
  gridTemplateColumns: { sm: "auto 1fr" },
  gap: 1,
  columnGap: 3,
  fontSize: "var(--text-s)",
} as const;
