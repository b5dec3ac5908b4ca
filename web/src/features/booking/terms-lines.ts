import type { Policy, Tier } from "@flexsession/domain/policy/policy";
import type { TFunction } from "i18next";

/** Cancellation terms as sentences, one a tier from the earliest and one for what comes after the last. */
export function termsLines(policy: Policy, t: TFunction): string[] {
  return [...policy.tiers.map((tier) => tierLine(tier, t)), t("booking.terms.none")];
}

/** One tier of cancellation terms as a sentence. */
export function tierLine({ hoursBefore, refundBasisPoints }: Tier, t: TFunction): string {
  const isWholeDays = hoursBefore > 24 && hoursBefore % 24 === 0;
  const from = isWholeDays
    ? t("booking.terms.days", { count: hoursBefore / 24 })
    : t("booking.terms.hours", { count: hoursBefore });
  if (refundBasisPoints === 10_000) return t("booking.terms.full", { from });
  return t("booking.terms.part", { from, percent: refundBasisPoints / 100 });
}
