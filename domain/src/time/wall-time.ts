/**
 * The instant of a wall time in a zone. Around a clock change a skipped wall time counts as the later reading and a
 * repeated one as the earlier ("compatible" in Temporal, RFC 5545): nobody meets a time that does not exist.
 *
 * @param date local date, `2026-11-21`
 * @param time local time, `09:30`
 */
export function wallTimeToInstant(date: string, time: string, zone: string): Date {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(wall.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds);
}

/** An instant as the clocks of a zone show it, to the second, in the order that sorts: `2026-11-21 09:30:00`. */
export function instantToWallTime(at: Date, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDateTime();
  return local.toString({ smallestUnit: "second" }).replace("T", " ");
}
