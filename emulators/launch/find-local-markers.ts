/**
 * Texts that only the local stack's code holds: addresses of the stack, the stand-ins, the test clock.
 *
 * They are strings, not names: a minifier renames everything else.
 */
const localMarkers = [
  "127.0.0.1",
  "localhost:50",
  "demo-flexsession",
  "@flexsession.demo",
  "FLEXSESSION_CLOCK_FILE",
  "/_stand-in/",
  "sweepNow",
  "sk_test_",
];

/** The local stack's markers in a file of the production build; none is the only good answer. */
export function findLocalMarkers(text: string): string[] {
  return localMarkers.filter((marker) => text.includes(marker));
}
