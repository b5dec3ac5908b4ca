import type { Interval } from "@flexsession/domain/time/interval";
import { addLocalDays, isLocalDate } from "@flexsession/domain/time/local-day";
import { wallTimeToInstant } from "@flexsession/domain/time/wall-time";
import { z } from "zod";

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When something is, as fields hold it in the provider's zone; `to` at or before `from` is on the day after. */
export const wallFields = z.object({ date: z.string().refine(isLocalDate), from: clock, to: clock });

export type WallFields = z.infer<typeof wallFields>;

/** The fields of an interval in a zone. */
export function wallFieldsOf({ start, end }: Interval, zone: string): WallFields {
  const wall = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(zone);
  const time = (date: Date) => wall(date).toPlainTime().toString({ smallestUnit: "minute" });
  return { date: wall(start).toPlainDate().toString(), from: time(start), to: time(end) };
}

/**
 * The interval that filled fields mean in a zone; a wall time that clocks show twice is the first one.
 *
 * @param was what the fields were filled from: an end of it whose fields are as they were stays where it is, since fields
 *   cannot tell the two readings of a repeated hour apart
 */
export function intervalOf({ date, from, to }: WallFields, zone: string, was?: Interval): Interval {
  const before = was && wallFieldsOf(was, zone);
  const startsAsBefore = before?.date === date && before.from === from;
  return {
    start: was && startsAsBefore ? was.start : wallTimeToInstant(date, from, zone),
    end:
      was && startsAsBefore && before.to === to
        ? was.end
        : wallTimeToInstant(to > from ? date : addLocalDays(date, 1), to, zone),
  };
}
