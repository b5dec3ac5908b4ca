import type { Stripe } from "stripe";
import type { OnboardingState } from "./account-capability.ts";

type Requirements = Stripe.V2.Core.Account.Requirements;
type Entry = Stripe.V2.Core.Account.Requirements.Entry;

/** What an individual recipient has to provide, in the words of Stripe's requirement descriptions. */
const asked = [
  "identity.individual.given_name",
  "identity.individual.surname",
  "identity.individual.date_of_birth",
  "identity.individual.address",
  "identity.individual.id_numbers",
  "defaults.payout_methods",
] as const;

/** The requirements that are open in a state of onboarding. */
export function requirementsOf(state: OnboardingState): Requirements {
  if (state === "missing") return withEntries(asked.map((description) => entry(description, "user")));
  if (state === "pending") return withEntries([entry("identity.individual.documents.primary_verification", "stripe")]);
  if (state === "restricted") {
    const document = entry("identity.individual.documents.primary_verification", "user");
    const error = { code: "verification_document_expired", description: "The document has expired." } as const;
    return withEntries([{ ...document, errors: [error] }]);
  }
  return { entries: [] };
}

function withEntries(entries: Entry[]): Requirements {
  return { entries, summary: { minimum_deadline: { status: "currently_due" } } };
}

function entry(description: string, from: "stripe" | "user"): Entry {
  return {
    awaiting_action_from: from,
    description,
    errors: [],
    impact: {
      restricts_capabilities: [
        {
          capability: "stripe_balance.stripe_transfers",
          configuration: "recipient",
          deadline: { status: "currently_due" },
        },
      ],
    },
    minimum_deadline: { status: "currently_due" },
    requested_reasons: [{ code: "routine_onboarding" }],
  };
}
