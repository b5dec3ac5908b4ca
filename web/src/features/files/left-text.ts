/** A stretch of time to wait, roughly: seconds, from two minutes on minutes, from two hours on hours; null for none known. */
export function leftText(seconds: number | null, language: string): string | null {
  if (seconds === null) return null;
  const [value, unit] =
    seconds < 120
      ? [seconds, "second"]
      : seconds < 7_200
        ? [Math.round(seconds / 60), "minute"]
        : [Math.round(seconds / 3_600), "hour"];
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short" }).format(value);
}
