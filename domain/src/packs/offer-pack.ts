import { Refusal } from "../errors.ts";
import { platformCurrency } from "../money/money.ts";
import { mostPacks, type PackOffers, type PackTerms } from "./pack.ts";

const none = { packs: [], plans: [], version: 0 };

/**
 * A provider's packs with another one, the last; one with that id is there already, and nothing changes.
 *
 * @throws {Refusal} `too-many-packs`
 */
export function offerPack(
  before: PackOffers | null,
  terms: PackTerms,
  { providerId, packId }: { readonly providerId: string; readonly packId: string },
): PackOffers {
  const { packs, plans, version } = before ?? none;
  if (before && packs.some((each) => each.packId === packId)) return before;
  if (packs.length >= mostPacks) throw new Refusal("too-many-packs");
  const sold = { ...terms, packId, currency: platformCurrency };
  return { providerId, packs: [...packs, sold], plans, version: version + 1 };
}

/** A provider's packs without one, which nobody can buy any more; the same object when it is not among them. */
export function withdrawPack(before: PackOffers, packId: string): PackOffers {
  const packs = before.packs.filter((each) => each.packId !== packId);
  return packs.length === before.packs.length ? before : { ...before, packs, version: before.version + 1 };
}
