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
