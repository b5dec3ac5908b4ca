/** The rows of a CSV (RFC 4180) by the names of its first line; quoted cells may hold anything. */
export function readCsv(text: string): Readonly<Record<string, string>>[] {
  const rows = text
    .replace(/^\uFEFF/, "")
    .split("\r\n")
    .filter((line) => line !== "")
    .map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(cellOf));
  const [names = [], ...values] = rows;
  return values.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ""])));
}

function cellOf([, quoted, plain]: RegExpMatchArray): string {
  return quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"');
}
