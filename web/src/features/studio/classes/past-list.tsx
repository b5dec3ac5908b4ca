import { seatsTaken } from "@flexsession/domain/tape/occupied";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useTape } from "../../../firebase/use-tape.ts";
import { Placeholder } from "../../../ui/placeholder.tsx";
import { rowCard } from "../../../ui/row-card.ts";
import { spanText } from "../../../ui/span-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { useStudio } from "../use-studio.ts";

/** How far back attendance can be marked, and a little more to read it. */
const daysBack = 28;

interface Props {
  readonly classId: string;
  readonly now: Date;
}

/** The times of a class that are over and had students, the latest first, each with its roster. */
export function PastList({ classId, now }: Props) {
  const { t } = useTranslation();
  const { providerId, zone } = useStudio();
  const style = useTimeStyle(zone);
  const tape = useTape(providerId, { start: addMilliseconds(now, -daysBack * day), end: now });
  if (tape.status === "loading") return <Placeholder label={t("classes.loading")} height={72} bars={2} />;
  if (tape.status !== "ready") {
    return (
      <Alert
        severity="error"
        action={tape.status === "failed" && <Button onClick={tape.retry}>{t("studio.retry")}</Button>}
      >
        {t("classes.failed")}
      </Alert>
    );
  }
  const { slots, seats } = tape.value;
  const past = Object.entries(slots)
    .filter(([slotId, slot]) => slot.classId === classId && slot.end <= now && seatsTaken(seats[slotId], now) > 0)
    .toSorted(([, a], [, b]) => b.start.getTime() - a.start.getTime());
  if (past.length === 0) return <Typography color="text.secondary">{t("classes.noPast")}</Typography>;

  return (
    <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
      {past.map(([slotId, slot]) => (
        <Box component="li" key={slotId} sx={rowCard}>
          <Box sx={{ flex: "1 1 15rem", minWidth: 0 }}>
            <Typography sx={{ fontWeight: 700, fontVariantNumeric: "tabular-nums" }}>
              {spanText(slot, style, "short")}
            </Typography>
            <Typography variant="body2" color="text.secondary" sx={{ fontVariantNumeric: "tabular-nums" }}>
              {t("classes.taken", { taken: seatsTaken(seats[slotId], now), seats: slot.capacity })}
            </Typography>
          </Box>
          <Button
            component={Link}
            to={`/studio/roster/${slotId}`}
            aria-label={t("attendance.rosterOf", { when: spanText(slot, style, "short") })}
            sx={{ minHeight: 44, ml: { xs: -1, sm: 0 } }}
          >
            {t("attendance.roster")}
          </Button>
        </Box>
      ))}
    </Box>
  );
}
