import type { TFunction } from "i18next";

const known = new WeakMap<TFunction, Map<string, string>>();

/**
 * A text that many cells share, written once for each language. Looking it up anew for each of them takes longer than
 * all else that a cell needs to be drawn.
 *
 * @param key what the text depends on
 */
export function sharedText(t: TFunction, key: string, write: () => string): string {
  const texts = known.get(t) ?? new Map<string, string>();
  known.set(t, texts);
  const text = texts.get(key) ?? write();
  texts.set(key, text);
  return text;
}
