import { localDay } from "@flexsession/domain/time/local-day";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { formatDay, type TimeStyle } from "../../../ui/time-format.ts";
import { MarkRow } from "./mark-row.tsx";
import type { Mark } from "./week-marks.ts";
import { datesOf } from "./week-of-date.ts";

interface Props {
  readonly monday: string;
  readonly marks: readonly Mark[];
  readonly at: Date;
  readonly style: TimeStyle;
  readonly onChoose: (mark: Mark) => void;
}

/** The week as a list of days, for phones and for whoever prefers to read: each slot with what is taken of it. */
export function WeekList({ monday, marks, at, style, onChoose }: Props) {
  const { t } = useTranslation();
  if (marks.length === 0) {
    return (
      <Box sx={{ border: "1px dashed var(--line-strong)", borderRadius: "var(--radius-m)", p: 3 }}>
        <Typography sx={{ fontWeight: 700 }}>{t("week.nothing")}</Typography>
        <Typography color="text.secondary">{t("week.nothingWhy")}</Typography>
        <Button component={Link} to="/studio/hours" variant="outlined" sx={{ mt: 2 }}>
          {t("week.hours")}
        </Button>
      </Box>
    );
  }
  return (
    <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 2, maxWidth: "48rem" }}>
      {datesOf(monday).map((date) => {
        const { start, end } = localDay(date, style.zone);
        const days = marks.filter((mark) => mark.start >= start && mark.start < end);
        return (
          <Box component="li" key={date}>
            <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, alignItems: "baseline", mb: 0.5 }}>
              <Typography
                variant="h3"
                sx={{ fontSize: "1.0625rem", color: start <= at && at < end ? "primary.main" : "inherit" }}
              >
                {formatDay(start, style.zone)}
              </Typography>
              {days.length === 0 && <Typography color="text.secondary">{t("week.nothingOn")}</Typography>}
            </Box>
            <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 0.75 }}>
              {days.map((mark) => (
                <MarkRow key={mark.id} mark={mark} at={at} style={style} onChoose={onChoose} />
              ))}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
