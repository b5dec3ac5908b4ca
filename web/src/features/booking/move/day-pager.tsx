import { localDay } from "@flexsession/domain/time/local-day";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { formatShortDay } from "../../../ui/time-format.ts";
import { spanOfDays } from "./move-days.ts";

interface Props {
  readonly from: string;
  /** No earlier days can be looked at. */
  readonly isFirst: boolean;
  readonly zone: string;
  /** 1 to later days, -1 to earlier ones. */
  readonly onMove: (ways: 1 | -1) => void;
}

/** Which days are in view, and the way to those before and after. */
export function DayPager({ from, isFirst, zone, onMove }: Props) {
  const { t } = useTranslation();
  const { last } = spanOfDays(from, zone);
  const [first, end] = [from, last].map((date) => formatShortDay(localDay(date, zone).start, zone));
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center", justifyContent: "space-between" }}>
      <Typography component="h2" variant="h2" aria-live="polite" sx={{ fontVariantNumeric: "tabular-nums" }}>
        {t("move.days", { from: first, to: end })}
      </Typography>
      <Box sx={{ display: "flex", gap: 1 }}>
        <Button variant="outlined" disabled={isFirst} onClick={() => onMove(-1)} sx={{ minHeight: 44 }}>
          {t("move.earlier")}
        </Button>
        <Button variant="outlined" onClick={() => onMove(1)} sx={{ minHeight: 44 }}>
          {t("move.later")}
        </Button>
      </Box>
    </Box>
  );
}
