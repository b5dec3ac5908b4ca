import { type AttendanceMark, attendanceMarks } from "@flexsession/domain/attendance/attendance";
import type { RosterRow as Row } from "@flexsession/domain/attendance/roster";
import { memo } from "react";
import styles from "./roster-row.module.css";
import type { RosterTexts } from "./roster-texts.ts";

interface Props {
  readonly row: Row;
  /** What tells it from every other, also in the page. */
  readonly id: string;
  /** Made once for all rows: of a class of 500 every text costs. */
  readonly texts: RosterTexts;
  /** Whether it can be marked now; else the marks stand there to be read. */
  readonly canMark: boolean;
  /** Whether it has begun: nobody is absent before. */
  readonly hasBegun: boolean;
  /** The mark that is being saved; undefined while none is. */
  readonly pending: AttendanceMark | null | undefined;
  readonly onMark: (row: Row, mark: AttendanceMark | null) => void;
  readonly onOpen: (row: Row) => void;
}

/** One seat of a class: who sits on it, and a button for each mark. The mark that it has takes itself back. */
export const RosterRow = memo(function RosterRow({
  row,
  id,
  texts,
  canMark,
  hasBegun,
  pending,
  onMark,
  onOpen,
}: Props) {
  const isPending = pending !== undefined;
  const known = isPending ? pending : (row.marking?.mark ?? null);
  const isOff = (mark: AttendanceMark) => isPending || !canMark || (mark === "absent" && !hasBegun);
  return (
    <li className={styles.row}>
      <button type="button" className={styles.name} onClick={() => onOpen(row)}>
        <strong id={id}>{texts.nameOf(row)}</strong>
        <span className={styles.note}>{texts.noteOf(row)}</span>
      </button>
      <fieldset className={styles.marks} aria-labelledby={id}>
        {attendanceMarks.map((mark) => (
          <button
            key={mark}
            type="button"
            className={styles.mark}
            data-mark={mark}
            aria-pressed={known === mark}
            aria-disabled={isOff(mark)}
            onClick={() => !isOff(mark) && onMark(row, known === mark ? null : mark)}
          >
            {texts.marks[mark]}
          </button>
        ))}
      </fieldset>
    </li>
  );
});
