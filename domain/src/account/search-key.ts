/** A name as it is looked for: without capitals, accents and doubled blanks. */
export function searchKeyOf(name: string): string {
  return name.normalize("NFKD").replaceAll(/\p{M}/gu, "").replaceAll(/\s+/gu, " ").trim().toLowerCase();
}
