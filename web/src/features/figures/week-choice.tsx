import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { useTranslation } from "react-i18next";
import { type WeekCount, weekCounts } from "./last-weeks.ts";

interface Props {
  readonly count: WeekCount;
  readonly onChoose: (count: WeekCount) => void;
}

/** Chooses how many weeks are shown. */
export function WeekChoice({ count, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <ToggleButtonGroup exclusive value={count} aria-label={t("figures.weeks")}>
      {weekCounts.map((each) => (
        <ToggleButton
          key={each}
          value={each}
          onClick={() => onChoose(each)}
          sx={{ minHeight: 44, px: 2, textTransform: "none", color: "var(--text)" }}
        >
          {t("figures.choice", { count: each })}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
