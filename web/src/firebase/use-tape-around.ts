import type { Tape } from "@flexsession/domain/tape/tape";
import { joinWeeks, weeksRead } from "@flexsession/domain/tape/tape-weeks";
import type { Interval } from "@flexsession/domain/time/interval";
import { useEffect, useState } from "react";
import { type TapeWeeks, watchTapeWeeks } from "./tape-weeks.ts";

const unknown: TapeWeeks = new Map();

/** A provider's tape as far as a decision about a time can depend on it, live; null until all of it is known. */
export function useTapeAround(providerId: string, { start, end }: Interval): Tape | null {
  const [tape, setTape] = useState<Tape | null>(null);
  const [from, to] = [start.getTime(), end.getTime()];

  useEffect(() => {
    const weeks = weeksRead({ start: new Date(from), end: new Date(to) });
    return watchTapeWeeks(
      providerId,
      weeks,
      unknown,
      (heard) => {
        const known = weeks.map((week) => heard.weeks.get(week));
        if (known.includes(undefined)) return;
        setTape(
          joinWeeks(
            providerId,
            known.flatMap((each) => each ?? []),
          ),
        );
      },
      () => setTape(null),
    );
  }, [providerId, from, to]);
  return tape;
}
