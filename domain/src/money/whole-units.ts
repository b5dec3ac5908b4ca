/** Minor units in whole ones as a program reads them, with all their decimals and without a rounding: `-12.50`. */
export function wholeUnits(minor: number, currency: string): string {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
  const digits = String(Math.abs(minor)).padStart(maximumFractionDigits + 1, "0");
  const whole = digits.slice(0, digits.length - maximumFractionDigits);
  const rest = digits.slice(whole.length);
  return `${minor < 0 ? "-" : ""}${whole}${rest && `.${rest}`}`;
}
