import { type AttendanceMark, markOf, wasThere } from "@flexsession/domain/attendance/attendance";
import type { RosterRow } from "@flexsession/domain/attendance/roster";
import type { Booking } from "@flexsession/domain/booking/booking";
import { stands } from "@flexsession/domain/booking/life-cycle";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useNow } from "../../../firebase/clock.ts";
import { historyWith, mostHistoryShown } from "../../../firebase/history-with.ts";
import { useLiveQuery } from "../../../firebase/live-query.ts";
import { AttendedClass } from "../../../ui/attended-class.tsx";
import { Placeholder } from "../../../ui/placeholder.tsx";
import { spanText } from "../../../ui/span-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { ClassDialog } from "../classes/class-dialog.tsx";
import { useStudio } from "../use-studio.ts";
import { seatName } from "./seat-name.ts";

interface Props {
  readonly row: RosterRow;
  readonly onClose: () => void;
}

/** What a teacher knows of a student: how this seat was marked, and the classes that they have booked with them. */
export default function SeatDialog({ row, onClose }: Props) {
  const { t } = useTranslation();
  const { providerId, zone } = useStudio();
  const now = useNow(30_000);
  const style = useTimeStyle(zone);
  const found = useLiveQuery(historyWith(providerId, row.customerId));
  const classes = found.status === "ready" ? found.value.filter((each) => each.isClass && stands(each.state)) : [];
  const past = classes.filter((each) => each.start <= now);
  // Of a class that nobody marked it is not known, and whoever is excused was not missed.
  const counted = past.filter((each) => marksOf(each).some((mark) => mark !== null && mark !== "excused"));
  const there = counted.filter((each) => marksOf(each).some(wasThere)).length;
  const unmarked = past.filter((each) => marksOf(each).every((mark) => mark === null)).length;
  const said = [
    ...(counted.length > 0 ? [t("attendance.history.there", { there, count: counted.length })] : []),
    ...(unmarked > 0 ? [t("attendance.unmarked", { count: unmarked })] : []),
  ];
  const record = classes.find((each) => each.bookingId === row.bookingId)?.attendance ?? [];
  const marked = record.filter((each) => each.seat === row.seat);

  return (
    <ClassDialog title={seatName(row, t)} isBusy={false} onClose={onClose}>
      {marked.length > 0 && (
        <Box>
          <Typography variant="h3">{t("attendance.history.record")}</Typography>
          <Box component="ol" sx={{ m: 0, mt: 1, pl: 3 }}>
            {marked.map((each) => (
              <li key={each.at.getTime()}>
                {t(`attendance.history.entry.${each.by}`, {
                  mark: each.mark ? t(`attendance.marks.${each.mark}`) : t("attendance.history.taken"),
                  when: spanText({ start: each.at, end: each.at }, style, "start"),
                })}
              </li>
            ))}
          </Box>
        </Box>
      )}
      <Box>
        <Typography variant="h3">{t("attendance.history.of", { name: row.customerName })}</Typography>
        {found.status === "loading" && <Placeholder label={t("attendance.history.loading")} height={56} bars={3} />}
        {found.status === "failed" && (
          <Alert severity="error" action={<Button onClick={found.retry}>{t("studio.retry")}</Button>}>
            {t("attendance.history.failed")}
          </Alert>
        )}
        {found.status === "ready" && (
          <>
            {said.length > 0 && (
              <Typography sx={{ mt: 1, fontVariantNumeric: "tabular-nums" }}>{said.join(", ")}</Typography>
            )}
            <Box component="ul" sx={{ listStyle: "none", m: 0, mt: 1, p: 0, display: "grid", gap: 1 }}>
              {classes.map((each) => (
                <AttendedClass key={each.bookingId} booking={each} style={style} to={`/bookings/${each.bookingId}`} />
              ))}
            </Box>
            {found.value.length >= mostHistoryShown && (
              <Typography color="text.secondary">
                {t("attendance.history.full", { count: mostHistoryShown })}
              </Typography>
            )}
          </>
        )}
      </Box>
    </ClassDialog>
  );
}

function marksOf({ attendance, seats }: Booking): (AttendanceMark | null)[] {
  return Array.from({ length: seats }, (_, seat) => markOf(attendance, seat));
}
