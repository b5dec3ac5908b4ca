import type { Stripe } from "stripe";

type TransferStatus = Stripe.V2.Core.Account.Configuration.Recipient.Capabilities.StripeBalance.StripeTransfers.Status;
type StatusDetail =
  Stripe.V2.Core.Account.Configuration.Recipient.Capabilities.StripeBalance.StripeTransfers.StatusDetail;

/** What onboarding has come to. */
export const onboardingStates = ["missing", "pending", "complete", "restricted", "rejected"] as const;
export type OnboardingState = (typeof onboardingStates)[number];

const statuses: Record<OnboardingState, { status: TransferStatus; details: StatusDetail[] }> = {
  missing: { status: "restricted", details: [{ code: "requirements_past_due", resolution: "provide_info" }] },
  pending: {
    status: "pending",
    details: [{ code: "requirements_pending_verification", resolution: "no_resolution" }],
  },
  complete: { status: "active", details: [] },
  restricted: { status: "restricted", details: [{ code: "restricted_other", resolution: "contact_stripe" }] },
  rejected: { status: "rejected", details: [{ code: "rejected_other", resolution: "contact_stripe" }] },
};

/** The recipient configuration of an account in this state. */
export function recipientOf(state: OnboardingState): Stripe.V2.Core.Account.Configuration.Recipient {
  const { status, details } = statuses[state];
  return {
    applied: true,
    capabilities: {
      stripe_balance: {
        payouts: { status, status_details: details },
        stripe_transfers: { status, status_details: details },
      },
    },
  };
}

/** Whether the platform may transfer to an account. */
export function transferStatusOf({ configuration }: Stripe.V2.Core.Account): TransferStatus | undefined {
  return configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers?.status;
}

/**
 * Where a platform in the United States may transfer to: Canada, the United Kingdom, the European Economic Area and
 * Switzerland besides its own country.
 */
const transferRegion = new Set(
  "us ca gb ch at be bg cy cz de dk ee es fi fr gr hr hu ie is it li lt lu lv mt nl no pl pt ro se si sk".split(" "),
);

/** Whether an account's country is one that the platform may transfer to. */
export function isInTransferRegion({ identity }: Stripe.V2.Core.Account): boolean {
  return transferRegion.has(identity?.country ?? "");
}
