/** What a spreadsheet would take for a formula when a cell begins with it (owasp.org, CSV injection). */
const formula = /^[=+\-@＝＋－＠\t\r]/;
const amount = /^-?\d+(\.\d+)?$/;

/** A table as CSV (RFC 4180): numbers as they are, every text quoted and none of them a formula; lines end in CR LF. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("");
}

function cellOf(value: string): string {
  if (amount.test(value)) return value;
  const harmless = formula.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}
