import { holdDeadline } from "../booking/hold-deadline.ts";
import { Refusal } from "../errors.ts";
import type { Profile } from "../profile/profile.ts";
import type { PackOffers } from "./pack.ts";
import type { Pass } from "./pass.ts";

/** Who wants to buy which pack, at the price that they were shown. */
interface Purchase {
  readonly passId: string;
  readonly packId: string;
  readonly priceMinor: number;
  readonly customer: { readonly uid: string; readonly name: string };
  readonly feeBasisPoints: number;
}

/**
 * The pass that buying a pack begins with, on the pack's terms of this moment; it is worth nothing until it is paid.
 *
 * @throws {Refusal} `own-pack`, `pack-gone` or `price-changed`
 */
export function newPass(
  offers: PackOffers | null,
  provider: Pick<Profile, "providerId" | "name" | "handle">,
  { passId, packId, priceMinor, customer, feeBasisPoints }: Purchase,
  now: Date,
): Pass {
  const { providerId, name, handle } = provider;
  if (customer.uid === providerId) throw new Refusal("own-pack");
  const pack = offers?.packs.find((each) => each.packId === packId);
  if (!pack) throw new Refusal("pack-gone");
  if (pack.priceMinor !== priceMinor) throw new Refusal("price-changed");
  const { expiresAt: checkoutExpiresAt, until } = holdDeadline(now);
  return {
    ...pack,
    passId,
    subscriptionId: null,
    parties: [customer.uid, providerId],
    customerId: customer.uid,
    providerId,
    customer: { name: customer.name },
    provider: { name, handle },
    feeBasisPoints,
    state: "awaitingPayment",
    checkoutExpiresAt,
    until,
    checkout: null,
    shares: [],
    intentIds: [],
    boughtAt: null,
    expiresAt: null,
    lookAt: until,
    remindAt: null,
    refund: null,
    release: null,
    lostMinor: 0,
    dispute: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}
