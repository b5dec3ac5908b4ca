import type { Stripe } from "stripe";
import { z } from "zod";
import { ApiError, invalidParam } from "./api-error.ts";
import { balanceIn } from "./balance.ts";
import { closeAccount, createAccount } from "./change-account.ts";
import { operation } from "./operation.ts";
import { emailAddress, metadata, text } from "./param-kinds.ts";
import type { StandIn } from "./stand-in.ts";

const root = "/v2/core/accounts";

/** What an answer leaves out unless `include` names it. */
const includable = ["configuration.recipient", "defaults", "future_requirements", "identity", "requirements"] as const;
type Include = (typeof includable)[number];

const include = z.array(z.enum(includable)).optional();
const truth = z.enum(["true", "false"]);
const collector = z.enum(["application", "application_custom", "application_express", "stripe"]);

const createParams = z.strictObject({
  configuration: z.strictObject({
    recipient: z.strictObject({
      capabilities: z.strictObject({
        stripe_balance: z.strictObject({ stripe_transfers: z.strictObject({ requested: truth }) }),
      }),
    }),
  }),
  contact_email: emailAddress,
  dashboard: z.enum(["express", "full", "none"]).default("none"),
  defaults: z.strictObject({
    responsibilities: z.strictObject({
      fees_collector: collector,
      losses_collector: z.enum(["application", "stripe"]),
    }),
  }),
  display_name: text().optional(),
  identity: z.strictObject({ country: text(), entity_type: z.enum(["individual"]).default("individual") }),
  include,
  metadata: metadata.optional(),
});

/** `/v2/core/accounts`: create recipients, retrieve, close. */
export const accountOperations = [
  operation({
    method: "POST",
    path: root,
    params: createParams,
    answers: "v2.core.account",
    check: (_call, { identity, dashboard, defaults }) => {
      if (!/^[a-z]{2}$/i.test(identity.country)) {
        throw invalidParam("identity.country", `'${identity.country}' is not a valid country code.`, "country_invalid");
      }
      const { fees_collector, losses_collector } = defaults.responsibilities;
      if (dashboard === "express" && (fees_collector === "stripe" || losses_collector === "stripe")) {
        const message = "Accounts with an Express dashboard need a platform that collects fees and bears losses.";
        throw invalidParam("defaults.responsibilities", message);
      }
    },
    run: ({ standIn }, params) =>
      shown(
        createAccount(standIn, {
          country: params.identity.country.toLowerCase(),
          email: params.contact_email,
          displayName: params.display_name,
          dashboard: params.dashboard,
          metadata: params.metadata ?? {},
        }),
        params.include,
      ),
  }),
  operation({
    method: "GET",
    path: `${root}/:id`,
    params: z.strictObject({ include }),
    answers: "v2.core.account",
    run: ({ standIn, id }, params) => shown(findAccount(standIn, id), params.include),
  }),
  operation({
    method: "POST",
    path: `${root}/:id/close`,
    params: z.strictObject({ applied_configurations: z.array(z.enum(["recipient"])) }),
    answers: "v2.core.account",
    check: ({ standIn, id }) => {
      const { available, pending } = balanceIn(standIn, id, "usd");
      if (available === 0 && pending === 0) return;
      throw invalidParam("id", "An account that holds money cannot be closed.", "account_balance_not_zero");
    },
    run: ({ standIn, id }) => shown(closeAccount(standIn, findAccount(standIn, id))),
  }),
];

/** The account with this id. @throws {ApiError} 404 `not_found` */
export function findAccount({ state }: StandIn, id: string): Stripe.V2.Core.Account {
  const account = state.accounts[id];
  if (account !== undefined) return account;
  throw new ApiError({ status: 404, code: "not_found", message: `Account not found: '${id}'` });
}

function shown(account: Stripe.V2.Core.Account, included: readonly Include[] = []): Stripe.V2.Core.Account {
  const { configuration, defaults, future_requirements, identity, requirements, ...always } = account;
  return {
    ...always,
    ...(included.includes("configuration.recipient") && configuration && { configuration }),
    ...(included.includes("defaults") && defaults && { defaults }),
    ...(included.includes("future_requirements") && future_requirements && { future_requirements }),
    ...(included.includes("identity") && identity && { identity }),
    ...(included.includes("requirements") && requirements && { requirements }),
  };
}
