import { z } from "zod";

const timestamp = z.custom<{ toDate(): Date }>(
  (value) => typeof value === "object" && value !== null && "toDate" in value && typeof value.toDate === "function",
  "expected an instant",
);

/** An instant as either Firestore SDK stores it (anything with `toDate()`) or as a Date; parsed to a Date. */
export const instant = z.union([z.date(), timestamp.transform((value) => value.toDate())]);

/**
 * An instant on the wire of a callable: ISO 8601 in UTC outside, a Date inside. What is none ends the parsing there: a
 * rule about several fields would be given its text.
 */
export const wireInstant = z.codec(z.iso.datetime({ abort: true }), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The instant `milliseconds` after (or, if negative, before) another. */
export function addMilliseconds(date: Date, milliseconds: number): Date {
  return new Date(date.getTime() + milliseconds);
}

/** The length of `[start, end)` in whole minutes. */
export function minutesBetween(start: Date, end: Date): number {
  return Math.round((end.getTime() - start.getTime()) / minute);
}

/** The first whole minute at or after an instant. */
export function ceilToMinute(date: Date): Date {
  return new Date(Math.ceil(date.getTime() / minute) * minute);
}

/** The earlier of two instants. */
export function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

/** The later of two instants. */
export function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
