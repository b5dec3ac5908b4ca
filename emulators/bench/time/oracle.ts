/** What Temporal says of an instant in a zone, without the product's own functions. */
export interface Told {
  /** `14:05`. */
  readonly clock: string;
  /** `2026-11-24`. */
  readonly date: string;
  readonly zoned: Temporal.ZonedDateTime;
  /** Whether the zone's clocks show this date and time twice. */
  readonly isRepeated: boolean;
}

/** Asks Temporal. */
export function tell(at: Date, zone: string): Told {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  const wall = zoned.toPlainDateTime();
  const reading = (disambiguation: "earlier" | "later") =>
    wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
  return {
    clock: zoned.toPlainTime().toString({ smallestUnit: "minute" }),
    date: zoned.toPlainDate().toString(),
    zoned,
    isRepeated: reading("earlier") !== reading("later"),
  };
}

/** The instant that Temporal reads in a wall time: the later one where clocks skip it, the first where they repeat it. */
export function readWall(date: string, clock: string, zone: string): number {
  return Temporal.PlainDateTime.from(`${date}T${clock}`).toZonedDateTime(zone, { disambiguation: "compatible" })
    .epochMilliseconds;
}
