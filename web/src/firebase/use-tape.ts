import type { Tape } from "@flexsession/domain/tape/tape";
import { joinWeeks, weeksRead } from "@flexsession/domain/tape/tape-weeks";
import type { Interval } from "@flexsession/domain/time/interval";
import { useEffect, useState } from "react";
import type { Live } from "./live.ts";
import { type TapeWeeks, watchTapeWeeks } from "./tape-weeks.ts";

const unknown: TapeWeeks = new Map();
const loading: Live<Tape> = { status: "loading" };

/** A provider's tape over an interval and whatever a decision about it depends on, live; ready once all of it is known. */
export function useTape(providerId: string, { start, end }: Interval): Live<Tape> {
  const key = [providerId, ...weeksRead({ start, end })].join(" ");
  const [heard, setHeard] = useState({ key, live: loading });

  useEffect(() => {
    const [owner = "", ...weeks] = key.split(" ");
    const tell = (live: Live<Tape>) => setHeard({ key, live });
    return watchTapeWeeks(
      owner,
      weeks,
      unknown,
      ({ weeks: found, isStale }) => {
        const known = weeks.map((week) => found.get(week));
        if (known.includes(undefined)) return;
        const stored = known.flatMap((each) => each ?? []);
        tell({ status: "ready", value: joinWeeks(owner, stored), stale: isStale });
      },
      (retry) => tell({ status: "failed", retry }),
    );
  }, [key]);
  return heard.key === key ? heard.live : loading;
}
