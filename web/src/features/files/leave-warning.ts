/** How long after its click a download may still look to the browser like leaving the page. */
const quietMs = 3_000;

let quietUntil = 0;

const warn = (event: BeforeUnloadEvent) => {
  if (Date.now() > quietUntil) event.preventDefault();
};

/** Lets the browser ask before the page is left, while leaving would lose something. */
export function warnOfLeaving(wouldLose: boolean): void {
  if (wouldLose) window.addEventListener("beforeunload", warn);
  else window.removeEventListener("beforeunload", warn);
}

/** Says that a download begins, for which the page is not left. */
export function expectDownload(): void {
  quietUntil = Date.now() + quietMs;
}
