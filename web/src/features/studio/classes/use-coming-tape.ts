import { publishedDays } from "@flexsession/domain/classes/publish-class";
import type { Tape } from "@flexsession/domain/tape/tape";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { useState } from "react";
import { now } from "../../../firebase/clock.ts";
import type { Live } from "../../../firebase/live.ts";
import { useTape } from "../../../firebase/use-tape.ts";

/** A provider's own tape as far as classes are published, live, and from when on. */
export function useComingTape(providerId: string): { readonly tape: Live<Tape>; readonly from: Date } {
  const [from] = useState(now);
  return { tape: useTape(providerId, { start: from, end: addMilliseconds(from, publishedDays * day) }), from };
}
