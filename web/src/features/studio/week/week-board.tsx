import type { Booking } from "@flexsession/domain/booking/booking";
import { explainedMinutes } from "@flexsession/domain/tape/explain-time";
import type { Tape } from "@flexsession/domain/tape/tape";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import type { Interval } from "@flexsession/domain/time/interval";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { lazy, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { errorText } from "../../../ui/error-text.ts";
import { Placeholder } from "../../../ui/placeholder.tsx";
import { spanText } from "../../../ui/span-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { useStudio } from "../use-studio.ts";
import { useSayUndoable } from "./use-say-undoable.tsx";
import { useTapeEdits } from "./use-tape-edits.ts";
import { WeekDialog, type WeekTopic } from "./week-dialog.tsx";
import { WeekList } from "./week-list.tsx";
import { type Mark, weekMarks } from "./week-marks.ts";
import { weekFrom } from "./week-of-date.ts";

const WeekCalendar = lazy(() => import("./week-calendar.tsx"));

const shortest = explainedMinutes * minute;

interface Props {
  readonly tape: Tape;
  readonly bookings: readonly Booking[];
  readonly monday: string;
  readonly view: "calendar" | "list";
  readonly at: Date;
}

/** The week itself as a calendar or a list, and the dialogs that change it; what was refused stays said above. */
export function WeekBoard({ tape, bookings, monday, view, at }: Props) {
  const { t } = useTranslation();
  const { zone } = useStudio();
  const style = useTimeStyle(zone);
  const [topic, setTopic] = useState<WeekTopic | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const { shown, edit, move } = useTapeEdits(tape);
  const sayUndoable = useSayUndoable();
  const navigate = useNavigate();
  const marks = useMemo(
    () => weekMarks(shown, bookings, weekFrom(monday, zone), at),
    [shown, bookings, monday, zone, at],
  );

  const tryMove = async (slotId: string, from: Interval, to: Interval): Promise<boolean> => {
    setRefused(null);
    try {
      await move({ kind: "move", slotId, from: from.start, start: to.start, end: to.end });
      return true;
    } catch (error) {
      setRefused(errorText(error, t, t("week.saveFailed"), style));
      return false;
    }
  };
  const drag = async (slotId: string, to: Interval) => {
    const was = shown.slots[slotId];
    if (!was || !(await tryMove(slotId, was, to))) return;
    sayUndoable(t("week.moved", { when: spanText(to, style, "short") }), () => tryMove(slotId, to, was));
  };

  const choose = (mark: Mark) => {
    if (marks.some((each) => each.id === mark.slotId)) setTopic({ kind: "slot", slotId: mark.slotId });
    else if (mark.kind !== "slot" && mark.bookingId !== null) void navigate(`/bookings/${mark.bookingId}`);
  };
  const ask = (start: Date) => setTopic({ kind: "why", time: { start, end: addMilliseconds(start, shortest) } });

  return (
    <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: 2, pb: 5 }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5 }}>
        <Button variant="contained" onClick={() => setTopic({ kind: "create", time: null })}>
          {t("week.add")}
        </Button>
        <Button variant="outlined" onClick={() => setTopic({ kind: "why", time: null })}>
          {t("week.why")}
        </Button>
      </Box>
      {refused !== null && (
        <Alert severity="error" onClose={() => setRefused(null)}>
          {refused}
        </Alert>
      )}
      {view === "list" ? (
        <WeekList monday={monday} marks={marks} at={at} style={style} onChoose={choose} />
      ) : (
        <Suspense fallback={<Placeholder height={720} label={t("week.loading")} />}>
          {/* Seven columns are no narrower than a fingertip can use; a phone that asks for them scrolls. */}
          <Box sx={{ overflowX: "auto" }}>
            <Box sx={{ minWidth: 760 }}>
              <WeekCalendar
                monday={monday}
                marks={marks}
                at={at}
                style={style}
                onChoose={choose}
                onAsk={ask}
                onDraw={(time) => setTopic({ kind: "create", time })}
                onMove={drag}
              />
            </Box>
          </Box>
        </Suspense>
      )}
      <WeekDialog
        topic={topic}
        tape={shown}
        marks={marks}
        monday={monday}
        at={at}
        edit={edit}
        onTopic={setTopic}
        onClose={() => setTopic(null)}
      />
    </Box>
  );
}
