/** Runs something once the browser has painted and has nothing more urgent to do. */
export function whenIdle(run: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(() => run(), { timeout: 2_000 });
  else setTimeout(run, 200);
}
