import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { localDayOf } from "@flexsession/domain/time/local-day";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { bookingsWith } from "../../../firebase/bookings-with.ts";
import { useNow } from "../../../firebase/clock.ts";
import { useLiveQuery } from "../../../firebase/live-query.ts";
import { requestsWith } from "../../../firebase/requests-with.ts";
import { usePageTitle } from "../../../ui/page-title.ts";
import { formatDay, formatTime, zoneCity } from "../../../ui/time-format.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { useStudio } from "../use-studio.ts";
import { Agenda } from "./agenda.tsx";
import { Waiting } from "./waiting.tsx";

const daysAhead = 28;

/** A provider's day: what waits for an answer, what is booked today, and what comes next, all live. */
export default function TodayPage() {
  const { t } = useTranslation();
  usePageTitle(t("studio.today.title"));
  const { providerId, zone } = useStudio();
  const style = useTimeStyle(zone);
  const now = useNow(30_000);
  const today = localDayOf(now, zone);
  const requests = useLiveQuery(requestsWith(providerId));
  const bookings = useLiveQuery(
    bookingsWith(providerId, { start: today.start, end: addMilliseconds(today.start, daysAhead * day) }),
  );

  return (
    <>
      <Typography variant="h1" sx={{ pt: { xs: 3, sm: 5 } }}>
        {t("studio.today.title")}
      </Typography>
      <Typography color="text.secondary" sx={{ pb: 3, fontVariantNumeric: "tabular-nums" }}>
        {t("studio.today.now", { day: formatDay(now, zone), time: formatTime(now, style), city: zoneCity(zone) })}
      </Typography>
      <Box sx={{ display: "grid", gap: 5, pb: 5, maxWidth: "52rem" }}>
        <Waiting live={requests} style={style} />
        <Agenda live={bookings} today={today} now={now} style={style} />
      </Box>
    </>
  );
}
