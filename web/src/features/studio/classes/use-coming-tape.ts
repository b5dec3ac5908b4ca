import type { Class } from "@flexsession/domain/classes/class-document";
import { occurrencesOf } from "@flexsession/domain/classes/occurrences";
import { farthestDays, publishedDays } from "@flexsession/domain/classes/publish-class";
import type { Tape } from "@flexsession/domain/tape/tape";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { useState } from "react";
import { now } from "../../../firebase/clock.ts";
import type { Live } from "../../../firebase/live.ts";
import { useTape } from "../../../firebase/use-tape.ts";

/**
 * A provider's own tape as far as classes are published, live, and from when on. Once it is known it goes on being told
 * while a longer one is read, and it never gets shorter: what is open beside it stays open.
 *
 * @param aClass one whose single dates and moved times are within it too, however far ahead
 */
export function useComingTape(providerId: string, aClass?: Class): { readonly tape: Live<Tape>; readonly from: Date } {
  const [from] = useState(now);
  const year = { start: from, end: addMilliseconds(from, farthestDays * day) };
  const far = (aClass ? occurrencesOf(aClass, year) : []).filter(({ week, occurrenceId }) => {
    return week === null || aClass?.changes.some((each) => each.occurrenceId === occurrenceId);
  });
  const ends = [addMilliseconds(from, publishedDays * day), ...far.map((each) => each.end)];
  const end = ends.reduce((last, each) => (each > last ? each : last));
  const [farthest, setFarthest] = useState(end);
  if (end > farthest) setFarthest(end);
  const tape = useTape(providerId, { start: from, end: farthest });
  const [known, setKnown] = useState(tape);
  if (tape.status === "ready" && tape !== known) setKnown(tape);
  return { tape: tape.status === "loading" ? known : tape, from };
}
