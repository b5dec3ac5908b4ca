import { Refusal } from "../errors.ts";
import { platformCurrency } from "../money/money.ts";
import { mostPlans, type PackOffers } from "./pack.ts";
import type { PlanTerms } from "./plan.ts";

const none = { packs: [], plans: [], version: 0 };

/**
 * A provider's offers with another plan, the last; one with that id is there already, and nothing changes.
 *
 * @throws {Refusal} `too-many-plans`
 */
export function offerPlan(
  before: PackOffers | null,
  terms: PlanTerms,
  { providerId, planId }: { readonly providerId: string; readonly planId: string },
): PackOffers {
  const { packs, plans, version } = before ?? none;
  if (before && plans.some((each) => each.planId === planId)) return before;
  if (plans.length >= mostPlans) throw new Refusal("too-many-plans");
  const offered = { ...terms, planId, currency: platformCurrency };
  return { providerId, packs, plans: [...plans, offered], version: version + 1 };
}

/** A provider's offers without a plan, to which nobody can subscribe any more; the same object when it is not among them. */
export function withdrawPlan(before: PackOffers, planId: string): PackOffers {
  const plans = before.plans.filter((each) => each.planId !== planId);
  return plans.length === before.plans.length ? before : { ...before, plans, version: before.version + 1 };
}
