/**
 * Every path that a file of rules matches, below `service`: `bookings/{bookingId}/messages/{messageId}`.
 *
 * A block counts as a match when its line begins with the word; every other brace only opens and closes.
 */
export function matchedPaths(rules: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  const parts = rules.replace(/\/\/.*$/gm, "").matchAll(/\bmatch\s+\/(\S+)\s*\{|\{(?:\w+)\}|\{|\}/g);
  for (const [text, path] of parts) {
    if (/^\{\w+\}$/.test(text)) continue;
    if (text === "}") open.pop();
    else open.push(path ?? "");
    if (path) found.push(open.filter((each) => each !== "").join("/"));
  }
  return found.map((path) => path.replace(/^(databases\/\{\w+\}\/documents|b\/\{\w+\}\/o)\/?/, "")).filter(Boolean);
}
