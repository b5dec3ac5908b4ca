import type { Interval } from "@flexsession/domain/time/interval";
import FullCalendar, { type EventInput } from "@fullcalendar/react";
import interactionPlugin from "@fullcalendar/react/interaction";
import "@fullcalendar/react/skeleton.css";
import classicTheme from "@fullcalendar/react/themes/classic";
import "@fullcalendar/react/themes/classic/theme.css";
import timeGridPlugin from "@fullcalendar/react/timegrid";
import { useMemo } from "react";
import { now } from "../../../firebase/clock.ts";
import type { TimeStyle } from "../../../ui/time-format.ts";
import { isMovable } from "./is-movable.ts";
import { MarkContent } from "./mark-content.tsx";
import type { Mark } from "./week-marks.ts";
import "./week-calendar.css";

interface Props {
  /** The local date of the Monday that the week begins with. */
  readonly monday: string;
  readonly marks: readonly Mark[];
  /** The present, as often as the colours of what is over should follow it. */
  readonly at: Date;
  readonly style: TimeStyle;
  readonly onChoose: (mark: Mark) => void;
  readonly onAsk: (time: Date) => void;
  readonly onDraw: (time: Interval) => void;
  /** Told where a slot was dragged or resized to. */
  readonly onMove: (slotId: string, to: Interval) => void;
}

const plugins = [timeGridPlugin, interactionPlugin, classicTheme];

/** The week of a provider in their own zone, whatever the browser's, to draw, drag and resize slots in. */
export default function WeekCalendar({ monday, marks, at, style, onChoose, onAsk, onDraw, onMove }: Props) {
  const byId = useMemo(() => new Map(marks.map((mark) => [mark.id, mark])), [marks]);
  const events = useMemo(() => marks.map((mark) => eventOf(mark, at)), [marks, at]);
  const moved = ({ event }: { event: { id: string; start: Date | null; end: Date | null } }) => {
    if (event.start && event.end) onMove(event.id, { start: event.start, end: event.end });
  };

  return (
    <FullCalendar
      key={`${monday} ${style.zone} ${style.hour12}`}
      plugins={plugins}
      initialView="timeGridWeek"
      initialDate={monday}
      timeZone={style.zone}
      now={() => now()}
      locale="en-gb"
      firstDay={1}
      headerToolbar={false}
      allDaySlot={false}
      nowIndicator
      height={720}
      scrollTime="08:00"
      slotDuration="00:30"
      snapDuration="00:30"
      slotMinHeight={26}
      slotHeaderFormat={{ hour: style.hour12 ? "numeric" : "2-digit", minute: "2-digit", hour12: style.hour12 }}
      dayHeaderFormat={{ weekday: "short", day: "numeric", month: "short" }}
      events={events}
      eventOrder="start,-duration"
      eventInteractive
      eventResizableFromStart
      eventLongPressDelay={300}
      selectLongPressDelay={300}
      selectable
      selectMirror
      selectMinDistance={6}
      eventContent={contentOf(byId, style)}
      eventClick={({ event }) => {
        const mark = byId.get(event.id);
        if (mark) onChoose(mark);
      }}
      dateClick={({ date }) => onAsk(date)}
      select={({ start, end }) => onDraw({ start, end })}
      eventDrop={moved}
      eventResize={moved}
    />
  );
}

/** Draws an event by the mark that it stands for. */
function contentOf(byId: ReadonlyMap<string, Mark>, style: TimeStyle) {
  const covered = new Set([...byId.values()].flatMap((mark) => (mark.kind === "slot" ? [] : [mark.slotId])));
  return ({ event }: { readonly event: { readonly id: string } }) => {
    const mark = byId.get(event.id);
    return mark ? (
      <MarkContent mark={mark} style={style} isCovered={mark.kind === "slot" && covered.has(mark.id)} />
    ) : null;
  };
}

function eventOf(mark: Mark, at: Date): EventInput {
  return {
    id: mark.id,
    start: mark.start,
    end: mark.end,
    editable: isMovable(mark, at),
    className: ["week-mark", ...looksOf(mark), ...(mark.end <= at ? ["past"] : [])].join(" "),
  };
}

function looksOf(mark: Mark): string[] {
  if (mark.kind !== "slot") return [mark.kind];
  return mark.slot.withdrawn ? ["withdrawn"] : [mark.slot.mode];
}
