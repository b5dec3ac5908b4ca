import { addLocalDays } from "@flexsession/domain/time/local-day";
import { mondayAt } from "@flexsession/domain/time/monday-of";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { now } from "../../../firebase/clock.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useStudio } from "../use-studio.ts";
import { weekText } from "./week-text.ts";

type View = "calendar" | "list";

interface Props {
  readonly monday: string;
  readonly view: View;
  readonly onWeek: (monday: string) => void;
  readonly onView: (view: View) => void;
}

/** Moves between weeks and between the calendar and the list. */
export function WeekToolbar({ monday, view, onWeek, onView }: Props) {
  const { t } = useTranslation();
  const { zone } = useStudio();
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center", pb: 2 }}>
      <IconButton onClick={() => onWeek(addLocalDays(monday, -7))} aria-label={t("week.earlier")}>
        <Icon name="previous" />
      </IconButton>
      <Typography
        variant="h2"
        aria-live="polite"
        sx={{ fontSize: "1.0625rem", minWidth: "9.5rem", textAlign: "center" }}
      >
        {weekText(monday, t)}
      </Typography>
      <IconButton onClick={() => onWeek(addLocalDays(monday, 7))} aria-label={t("week.later")}>
        <Icon name="next" />
      </IconButton>
      <Button onClick={() => onWeek(mondayAt(now(), zone))}>{t("week.thisWeek")}</Button>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={view}
        aria-label={t("week.view")}
        onChange={(_, chosen: View | null) => chosen && onView(chosen)}
        sx={{ ml: { sm: "auto" } }}
      >
        {(["calendar", "list"] as const).map((each) => (
          <ToggleButton key={each} value={each} sx={{ minHeight: 44, px: 2, textTransform: "none" }}>
            {t(`week.views.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}
