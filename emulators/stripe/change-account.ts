import type { Stripe } from "stripe";
import { type OnboardingState, recipientOf } from "./account-capability.ts";
import { requirementsOf } from "./account-requirements.ts";
import { newId } from "./object-id.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";

export type NewAccount = {
  id?: string | undefined;
  country: string;
  email: string | undefined;
  displayName: string | undefined;
  dashboard: Stripe.V2.Core.Account.Dashboard;
  metadata: Record<string, string>;
};

/** A connected account that has provided nothing yet. */
export function createAccount(standIn: StandIn, params: NewAccount): Stripe.V2.Core.Account {
  const account: Stripe.V2.Core.Account = {
    id: params.id ?? newId("acct", 16),
    object: "v2.core.account",
    applied_configurations: ["recipient"],
    closed: false,
    configuration: { recipient: recipientOf("missing") },
    ...(params.email !== undefined && { contact_email: params.email }),
    created: isoSeconds(standIn),
    dashboard: params.dashboard,
    defaults: {
      currency: "usd",
      responsibilities: {
        fees_collector: "application",
        losses_collector: "application",
        requirements_collector: "stripe",
      },
    },
    ...(params.displayName !== undefined && { display_name: params.displayName }),
    future_requirements: { entries: [] },
    identity: { country: params.country, entity_type: "individual" },
    livemode: false,
    metadata: params.metadata,
    requirements: requirementsOf("missing"),
  };
  standIn.state.accounts[account.id] = account;
  standIn.changed();
  standIn.tell("v2.core.account.created", account.id);
  return account;
}

/** Brings an account to a state of onboarding, and tells of it. */
export function changeAccount(standIn: StandIn, account: Stripe.V2.Core.Account, state: OnboardingState): void {
  account.configuration = { recipient: recipientOf(state) };
  account.requirements = requirementsOf(state);
  standIn.changed();
  standIn.tell("v2.core.account[identity].updated", account.id);
  standIn.tell("v2.core.account[requirements].updated", account.id);
  standIn.tell("v2.core.account[configuration.recipient].capability_status_updated", account.id);
}

/** Closes an account for good, and tells of it. */
export function closeAccount(standIn: StandIn, account: Stripe.V2.Core.Account): Stripe.V2.Core.Account {
  account.closed = true;
  account.applied_configurations = [];
  standIn.changed();
  standIn.tell("v2.core.account.closed", account.id);
  return account;
}

/** A moment as `/v2` writes it. */
export function isoSeconds(standIn: StandIn, later = 0): string {
  return new Date((nowSeconds(standIn) + later) * 1000).toISOString();
}
