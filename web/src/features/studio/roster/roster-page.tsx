import { canMark } from "@flexsession/domain/attendance/check-in-times";
import { rosterOf } from "@flexsession/domain/attendance/roster";
import type { Booking } from "@flexsession/domain/booking/booking";
import { classOfSlot } from "@flexsession/domain/classes/occurrences";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { useNow } from "../../../firebase/clock.ts";
import { useRoster } from "../../../firebase/use-roster.ts";
import { usePageTitle } from "../../../ui/page-title.ts";
import { Placeholder } from "../../../ui/placeholder.tsx";
import { spanText } from "../../../ui/span-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { StudioPanel } from "../studio-panel.tsx";
import { useStudio } from "../use-studio.ts";
import { RosterActs } from "./roster-acts.tsx";
import { RosterList } from "./roster-list.tsx";

/** Who has booked a class of a teacher's, seat by seat, and who was there. */
export default function RosterPage() {
  const { t } = useTranslation();
  const { providerId } = useStudio();
  const { slotId = "" } = useParams();
  const found = useRoster(providerId, slotId);
  const classId = classOfSlot(slotId);
  usePageTitle(t("attendance.roster"));

  return (
    <>
      {classId !== null && (
        <Button component={Link} to={`/studio/classes/${classId}`} sx={{ mt: 2, ml: -1, minHeight: 44 }}>
          {t("attendance.back")}
        </Button>
      )}
      {found.status === "loading" && <Placeholder label={t("attendance.loading")} height={104} bars={5} />}
      {found.status === "failed" && (
        <Alert severity="error" action={<Button onClick={found.retry}>{t("studio.retry")}</Button>}>
          {t("attendance.failed")}
        </Alert>
      )}
      {found.status === "ready" && <Known bookings={found.value} slotId={slotId} />}
    </>
  );
}

function Known({ bookings, slotId }: { readonly bookings: readonly Booking[]; readonly slotId: string }) {
  const { t } = useTranslation();
  const { zone } = useStudio();
  const style = useTimeStyle(zone);
  const now = useNow(10_000);
  const rows = useMemo(() => rosterOf(bookings), [bookings]);
  const [one] = bookings;
  if (!one || rows.length === 0) {
    return (
      <StudioPanel icon="seats" title={t("attendance.nobody")} why={t("attendance.nobodyWhy")}>
        {null}
      </StudioPanel>
    );
  }

  const isOpen = canMark(one, now);
  return (
    <Box sx={{ display: "grid", gap: 2, pt: classOfSlot(slotId) === null ? 3 : 0, pb: 6, maxWidth: "50rem" }}>
      <Box>
        <Typography variant="h1" sx={{ overflowWrap: "anywhere" }}>
          {one.title ?? t("attendance.roster")}
        </Typography>
        <Typography color="text.secondary">{spanText(one, style, "full")}</Typography>
      </Box>
      <RosterActs rows={rows} times={one} slotId={slotId} canMark={isOpen} now={now} />
      {!isOpen && <Alert severity="info">{t("attendance.notYet")}</Alert>}
      <RosterList rows={rows} style={style} canMark={isOpen} hasBegun={one.start <= now} />
    </Box>
  );
}
