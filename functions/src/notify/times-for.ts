import type { Interval } from "@flexsession/domain/time/interval";
import type { Line } from "./content.ts";
import { timeIn } from "./time-in.ts";

interface Party {
  readonly name: string;
  readonly zone: string;
}

/** When something is for the reader of a mail, and for the other party where their clocks differ. */
export function timesFor(reader: Party, other: Party, span: Interval, label = "When"): Line[] {
  const own = timeIn(reader.zone, span);
  const theirs = timeIn(other.zone, span);
  return own === theirs
    ? [[label, own]]
    : [
        [label, own],
        [`For ${other.name}`, theirs],
      ];
}
