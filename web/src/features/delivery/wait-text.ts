import { day, hour, minute } from "@flexsession/domain/time/instant";

/** How long it is until something, in one plain unit: days from two on, then hours, then minutes; at least one minute. */
export function waitText(milliseconds: number, language: string): string {
  const [unit, length] =
    milliseconds >= 2 * day
      ? (["day", day] as const)
      : milliseconds >= 2 * hour
        ? (["hour", hour] as const)
        : (["minute", minute] as const);
  const value = Math.max(1, Math.round(milliseconds / length));
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(value);
}
