import { createRoot } from "react-dom/client";
import { createStripStore } from "../../../../web/src/features/profile/strip/strip-store.ts";
import { TapeStrip } from "../../../../web/src/features/profile/strip/tape-strip.tsx";
import { painted } from "./painted.ts";
import { buildPlain, describePlain, type PlainElement } from "./plain-dom.ts";
import { noonBefore, syntheticTape } from "./synthetic-tape.ts";

const descriptions = new Map<number, PlainElement>();

/**
 * Mounts a strip of so many cells; the milliseconds from the call until they are painted.
 *
 * @param extent `view` draws the days near to the view, as ever; `all` draws every day
 */
export async function mountStrip(count: number, extent: "all" | "view"): Promise<number> {
  const store = createStripStore("2026-11-23", "UTC");
  store.showTape(syntheticTape(count), noonBefore);
  const { container, drawn, clear } = stage();
  const restore = extent === "all" ? hideObserver() : () => undefined;

  const start = performance.now();
  const root = createRoot(container);
  root.render(<TapeStrip store={store} name="Synthetic" onChoose={() => undefined} />);
  await painted(() => drawn() > 0);
  const milliseconds = performance.now() - start;

  const [strip] = container.children;
  restore();
  if (extent === "all" && drawn() !== count) throw new Error(`${drawn()} of ${count} cells were drawn`);
  if (strip && extent === "all" && !descriptions.has(count)) descriptions.set(count, describePlain(strip));
  root.unmount();
  clear();
  return milliseconds;
}

/** The same elements, attributes and texts as `mountStrip` drew before, made by the DOM alone. */
export async function mountPlain(count: number): Promise<number> {
  const description = descriptions.get(count);
  if (!description) throw new Error("a strip of this size must be mounted first");
  const { container, drawn, clear } = stage();

  const start = performance.now();
  container.append(buildPlain(description));
  await painted(() => drawn() > 0);
  const milliseconds = performance.now() - start;
  clear();
  return milliseconds;
}

function stage() {
  // What the run before has left behind is not this one's to clear away.
  window.gc?.();
  const container = document.createElement("div");
  document.body.append(container);
  return {
    container,
    drawn: () => container.querySelectorAll("[data-cell]").length,
    clear: () => container.remove(),
  };
}

/** Without an observer the strip cannot know what is in view, and draws everything. Returns how to bring it back. */
function hideObserver(): () => void {
  const observer = Object.getOwnPropertyDescriptor(window, "IntersectionObserver");
  Reflect.deleteProperty(window, "IntersectionObserver");
  return () => {
    if (observer) Object.defineProperty(window, "IntersectionObserver", observer);
  };
}
