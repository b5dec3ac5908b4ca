import type { AttendanceMark } from "@flexsession/domain/attendance/attendance";
import type { RosterRow } from "@flexsession/domain/attendance/roster";
import { minute } from "@flexsession/domain/time/instant";
import type { TFunction } from "i18next";
import { formatTime, type TimeStyle } from "../../../ui/time-format.ts";
import { seatName } from "./seat-name.ts";

/** The texts of a roster's rows. */
export interface RosterTexts {
  readonly marks: Readonly<Record<AttendanceMark, string>>;
  readonly nameOf: (row: RosterRow) => string;
  /** Who booked the seat, and since when it is marked how; empty where there is nothing to say. */
  readonly noteOf: (row: RosterRow) => string;
}

/** The texts of the rows, those that they share made once. */
export function rosterTexts(t: TFunction, style: TimeStyle): RosterTexts {
  const marks = {
    present: t("attendance.marks.present"),
    late: t("attendance.marks.late"),
    absent: t("attendance.marks.absent"),
    excused: t("attendance.marks.excused"),
  };
  // A whole class comes within minutes, and a time costs more to write than a row to draw.
  const times = new Map<number, string>();
  const timeOf = (at: Date) => {
    const inMinutes = Math.floor(at.getTime() / minute);
    const text = times.get(inMinutes) ?? formatTime(at, style);
    times.set(inMinutes, text);
    return text;
  };
  return {
    marks,
    nameOf: (row) => seatName(row, t),
    noteOf: ({ name, customerName, marking, isCorrected }) => {
      const said: string[] = [];
      if (name !== "" && name !== customerName) said.push(t("attendance.bookedBy", { name: customerName }));
      if (marking?.mark) {
        said.push(t(`attendance.since.${marking.by}`, { mark: marks[marking.mark], time: timeOf(marking.at) }));
      }
      if (isCorrected) said.push(t("attendance.corrected"));
      return said.join(", ");
    },
  };
}
