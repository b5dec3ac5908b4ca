import { Refusal } from "@flexsession/domain/errors";
import type { TFunction } from "i18next";

/** The one place where an error becomes a sentence: a refusal its own, anything else the neutral one given. */
export function errorText(error: unknown, t: TFunction, neutral: string): string {
  return error instanceof Refusal ? t(`refusal.${error.code}`) : neutral;
}
