import type { Tape } from "@flexsession/domain/tape/tape";
import type { Interval } from "@flexsession/domain/time/interval";
import { useTape } from "./use-tape.ts";

/** A provider's tape as far as a decision about a time can depend on it, live; null until all of it is known. */
export function useTapeAround(providerId: string, time: Interval): Tape | null {
  const tape = useTape(providerId, time);
  return tape.status === "ready" ? tape.value : null;
}
