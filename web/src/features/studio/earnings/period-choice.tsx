import { type EarningsPeriod, earningsPeriods } from "@flexsession/domain/money/earnings-period";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { useTranslation } from "react-i18next";

interface Props {
  readonly period: EarningsPeriod;
  readonly onChoose: (period: EarningsPeriod) => void;
}

/** Chooses the time that the figures are of. */
export function PeriodChoice({ period, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <ToggleButtonGroup exclusive value={period} aria-label={t("earnings.period")}>
      {earningsPeriods.map((each) => (
        <ToggleButton
          key={each}
          value={each}
          onClick={() => onChoose(each)}
          sx={{ minHeight: 44, px: 2, textTransform: "none", color: "var(--text)" }}
        >
          {t(`earnings.periods.${each}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
