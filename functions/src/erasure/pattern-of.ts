/** The collections of a path, which say what kind of document it is: every second of its parts. */
export function patternOf(path: string): string {
  const parts = path.split("/");
  return parts.filter((_, index) => index % 2 === 0).join("/");
}
