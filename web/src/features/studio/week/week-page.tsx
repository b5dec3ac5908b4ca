import { longestSlotHours } from "@flexsession/domain/tape/tape";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { isLocalDate } from "@flexsession/domain/time/local-day";
import { mondayAt, mondayOf } from "@flexsession/domain/time/monday-of";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { bookingsWith } from "../../../firebase/bookings-with.ts";
import { now, useNow } from "../../../firebase/clock.ts";
import { useLiveQuery } from "../../../firebase/live-query.ts";
import { useTape } from "../../../firebase/use-tape.ts";
import { usePageTitle } from "../../../ui/page-title.ts";
import { zoneCity } from "../../../ui/time-format.ts";
import { PayoutNotice } from "../payout-notice.tsx";
import { StudioSkeleton } from "../studio-skeleton.tsx";
import { useStudio } from "../use-studio.ts";
import { WeekBoard } from "./week-board.tsx";
import { weekFrom } from "./week-of-date.ts";
import { WeekToolbar } from "./week-toolbar.tsx";

/** A provider's week, live: what they offer and what is taken of it, to change by hand. Week and view are in the address. */
export default function WeekPage() {
  const { t } = useTranslation();
  usePageTitle(t("week.title"));
  const { providerId, zone } = useStudio();
  const [params, setParams] = useSearchParams();
  const isWide = useMediaQuery("(min-width: 900px)");
  const at = useNow(5_000);

  const asked = params.get("start") ?? "";
  const monday = isLocalDate(asked) ? mondayOf(asked) : mondayAt(now(), zone);
  const view = params.get("view") === "list" || (!isWide && params.get("view") !== "calendar") ? "list" : "calendar";
  const week = useMemo(() => weekFrom(monday, zone), [monday, zone]);
  const tape = useTape(providerId, week);
  const bookings = useLiveQuery(
    bookingsWith(providerId, { start: addMilliseconds(week.start, -longestSlotHours * hour), end: week.end }),
  );
  const go = (changes: Record<string, string>) =>
    setParams((before) => ({ ...Object.fromEntries(before), ...changes }), { preventScrollReset: true });

  return (
    <>
      <Typography variant="h1" sx={{ pt: { xs: 3, sm: 5 } }}>
        {t("week.title")}
      </Typography>
      <Typography color="text.secondary" sx={{ pb: 2 }}>
        {t(view === "calendar" ? "week.lead" : "week.leadList", { city: zoneCity(zone) })}
      </Typography>
      <PayoutNotice />
      <WeekToolbar
        monday={monday}
        view={view}
        onWeek={(start) => go({ start })}
        onView={(chosen) => go({ view: chosen })}
      />
      {(tape.status === "loading" || tape.status === "missing") && <StudioSkeleton />}
      {tape.status === "failed" && (
        <Alert severity="error" action={<Button onClick={tape.retry}>{t("studio.retry")}</Button>}>
          {t("week.failed")}
        </Alert>
      )}
      {tape.status === "ready" && (
        <>
          {tape.stale && <Alert severity="info">{t("studio.stale")}</Alert>}
          <WeekBoard
            tape={tape.value}
            bookings={bookings.status === "ready" ? bookings.value : []}
            monday={monday}
            view={view}
            at={at}
          />
        </>
      )}
    </>
  );
}
