/** How long the rest of the product waits for a public page whose first data does not come. */
const patienceMs = 6_000;

let show: () => void = () => undefined;
const shown = new Promise<void>((resolve) => {
  show = resolve;
});

/** Says that the page shows what the visitor came for, so that the heavy parts of the product may load. */
export function firstContentShown(): void {
  show();
}

/**
 * Resolves once the first content is shown. Listening, signing in and forms wait for it: on a slow connection they would
 * otherwise compete with the first bookable time.
 */
export function firstContent(): Promise<void> {
  setTimeout(show, patienceMs);
  return shown;
}
