import { platformCurrency } from "@flexsession/domain/money/money";
import type { WeekFigures } from "@flexsession/domain/money/week-figures";
import { weekFiguresCsv } from "@flexsession/domain/money/week-figures-csv";
import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { announce } from "../../ui/announce.ts";
import { saveFile } from "../../ui/save-file.ts";

interface Props {
  /** The newest first. */
  readonly weeks: readonly WeekFigures[];
  /** Whether all are here: a file with fewer would say less than its name. */
  readonly isReady: boolean;
}

/** Saves the weeks as CSV, named after the first and the last. */
export function SaveFigures({ weeks, isReady }: Props) {
  const { t } = useTranslation();
  const save = () => {
    saveFile({
      filename: `flexsession-figures-${weeks.at(-1)?.week}-to-${weeks[0]?.week}.csv`,
      content: weekFiguresCsv(weeks, platformCurrency),
      type: "text/csv",
    });
    announce(t("figures.csvDone"));
  };
  return (
    <Button variant="outlined" disabled={!isReady} onClick={save} sx={{ minHeight: 44 }}>
      {t("figures.csv")}
    </Button>
  );
}
