import type { Page } from "@playwright/test";
import type { LiveTape } from "./live-tape.ts";

const patienceMs = 20_000;

/** The product's strip, or the bare listener beside it. */
export type Side = "product" | "reference";

/**
 * Starts both listeners in one page and waits until each has heard its tape as it is stored.
 *
 * @returns how to wait for the instant at which one of them hears that the slot is taken, or free
 */
export async function listenToTapes(page: Page, url: string, tapes: Record<Side, LiveTape>) {
  const waiting = new Map<string, (at: number) => void>();
  const heard = (side: Side, isTaken: boolean) =>
    new Promise<number>((resolve, reject) => {
      const key = `${side} ${isTaken}`;
      const timer = setTimeout(() => reject(new Error(`the ${side} heard nothing`)), patienceMs);
      waiting.set(key, (at) => {
        clearTimeout(timer);
        waiting.delete(key);
        resolve(at);
      });
    });
  await page.exposeFunction("tellBench", (side: Side, isTaken: boolean, at: number) =>
    waiting.get(`${side} ${isTaken}`)?.(at),
  );
  await page.goto(url);
  await page.waitForFunction(() => "stripBench" in window);

  const both = Promise.all([heard("product", false), heard("reference", false)]);
  const { providerId, from } = tapes.product;
  await page.evaluate(
    ([product, path]) => {
      const { listenStrip, listenBare } = window.stripBench;
      listenStrip(product.providerId, product.from, (...news) => void window.tellBench("product", ...news));
      listenBare(path, (...news) => void window.tellBench("reference", ...news));
    },
    [{ providerId, from }, tapes.reference.path] as const,
  );
  await both;
  return heard;
}
