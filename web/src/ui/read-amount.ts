/**
 * The minor units of an amount as people type it in a currency with two decimals: `95`, `47.50`, `47,5`. Null for
 * anything else, and for more decimals than there are.
 */
export function readAmount(text: string): number | null {
  const [, whole, decimals = ""] = /^\s*(\d{1,7})(?:[.,](\d{1,2}))?\s*$/.exec(text) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
}

/** An amount of minor units as it stands in a field: `95`, `47.50`. */
export function amountText(minor: number): string {
  return minor % 100 === 0 ? String(minor / 100) : (minor / 100).toFixed(2);
}
