import { Refusal } from "@flexsession/domain/errors";
import type { TFunction } from "i18next";
import { spanText } from "./span-text.ts";
import type { TimeStyle } from "./time-format.ts";
import { useTimeSettings } from "./time-settings.ts";

/**
 * The one place where an error becomes a sentence: a refusal its own, anything else the neutral one given.
 *
 * @param style how to write what stands in the way, where the refusal names it; the reader's own unless another is given
 */
export function errorText(
  error: unknown,
  t: TFunction,
  neutral: string,
  style: TimeStyle = useTimeSettings.getState(),
): string {
  if (!(error instanceof Refusal)) return neutral;
  const sentence = t(`refusal.${error.code}`);
  return error.conflict === null
    ? sentence
    : t("conflict.named", { sentence, when: spanText(error.conflict, style, "full") });
}
