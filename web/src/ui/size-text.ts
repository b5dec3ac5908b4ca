const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** A number of bytes as people say it: `53 MB`. */
export function sizeText(bytes: number, language: string): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1_000 ** power;
  const maximumFractionDigits = value < 10 && power > 0 ? 1 : 0;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: units[power] ?? "byte",
    unitDisplay: "short",
    maximumFractionDigits,
  }).format(value);
}
