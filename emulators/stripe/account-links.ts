import type { Stripe } from "stripe";
import { z } from "zod";
import { findAccount } from "./accounts.ts";
import { isoSeconds } from "./change-account.ts";
import { newId } from "./object-id.ts";
import { operation } from "./operation.ts";
import { text, webAddress } from "./param-kinds.ts";
import { nowSeconds } from "./stand-in.ts";

/** Stripe lets a link open for a few minutes. */
const lifeSeconds = 5 * 60;

/** `/v2/core/account_links`: create a link that opens the hosted onboarding once. */
export const accountLinkOperations = [
  operation({
    method: "POST",
    path: "/v2/core/account_links",
    params: z.strictObject({
      account: text(),
      use_case: z.strictObject({
        account_onboarding: z.strictObject({ refresh_url: webAddress, return_url: webAddress }),
        type: z.enum(["account_onboarding"]),
      }),
    }),
    answers: "v2.core.account_link",
    run: ({ standIn }, { account, use_case }): Stripe.V2.Core.AccountLink => {
      const { id } = findAccount(standIn, account);
      const token = newId("link", 20);
      const { refresh_url, return_url } = use_case.account_onboarding;
      standIn.state.onboardings[token] = {
        account: id,
        refreshUrl: refresh_url,
        returnUrl: return_url,
        expiresAt: nowSeconds(standIn) + lifeSeconds,
        kind: "link",
      };
      standIn.changed();
      return {
        object: "v2.core.account_link",
        account: id,
        created: isoSeconds(standIn),
        expires_at: isoSeconds(standIn, lifeSeconds),
        livemode: false,
        url: `${standIn.publicUrl}/setup/${token}`,
        use_case: { type: "account_onboarding", account_onboarding: { refresh_url, return_url } },
      };
    },
  }),
];
