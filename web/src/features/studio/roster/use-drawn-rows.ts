import { startTransition, useEffect, useState } from "react";

/** As many as fill the largest screen, and then as many at a time as a frame bears. */
const first = 40;
const more = 60;

/** How many of so many rows are drawn by now: those in view at once, and the others after them, a part in each frame. */
export function useDrawnRows(count: number): number {
  const [drawn, setDrawn] = useState(first);
  const isWhole = drawn >= count;
  useEffect(() => {
    if (isWhole) return undefined;
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn(drawn + more)));
    return () => cancelAnimationFrame(frame);
  }, [drawn, isWhole]);
  return Math.min(drawn, count);
}
