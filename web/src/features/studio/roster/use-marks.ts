import type { AttendanceMark } from "@flexsession/domain/attendance/attendance";
import type { RosterRow } from "@flexsession/domain/attendance/roster";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../firebase/call.ts";
import { announce } from "../../../ui/announce.ts";
import { errorText } from "../../../ui/error-text.ts";
import { seatName } from "./seat-name.ts";

/** The marks that are on their way, and how the last one failed. */
export interface Marks {
  /** What is being saved, by the keys of the seats. */
  readonly pending: ReadonlyMap<string, AttendanceMark | null>;
  readonly error: string | null;
  readonly mark: (row: RosterRow, mark: AttendanceMark | null) => void;
}

/** Marks seats one by one, several at the same time; what is saved shows by itself. */
export function useMarks(): Marks {
  const { t } = useTranslation();
  const [pending, setPending] = useState<Marks["pending"]>(() => new Map());
  const [error, setError] = useState<string | null>(null);
  const mark = useCallback(
    (row: RosterRow, as: AttendanceMark | null) => {
      const { bookingId, seat } = row;
      const seen = row.marking?.mark ?? null;
      const name = seatName(row, t);
      setError(null);
      setPending((before) => new Map([...before, [seatKey(row), as]]));
      void call("markAttendance", { marks: [{ bookingId, seat, mark: as, seen }], onlyUnmarked: false })
        .then(() =>
          announce(
            as === null
              ? t("attendance.unmarkedNow", { name })
              : t("attendance.marked", { name, mark: t(`attendance.marks.${as}`) }),
          ),
        )
        .catch((reason: unknown) => setError(errorText(reason, t, t("attendance.markFailed"))))
        .finally(() => setPending((before) => new Map([...before].filter(([key]) => key !== seatKey(row)))));
    },
    [t],
  );
  return { pending, error, mark };
}

/** What tells a seat from every other. */
export function seatKey({ bookingId, seat }: Pick<RosterRow, "bookingId" | "seat">): string {
  return `${bookingId}-${seat}`;
}
