import type { PayoutCountry } from "@flexsession/domain/payouts/payout-country";
import { z } from "zod";
import { digest } from "../firebase/digest.ts";
import { effect } from "../firebase/effect.ts";
import { stripe } from "../payments/stripe-client.ts";
import { isServerFailure } from "../payments/stripe-error.ts";

const mostAttempts = 3;

export interface Payee {
  readonly uid: string;
  readonly email: string;
  readonly name: string;
  readonly country: PayoutCountry;
}

/**
 * Makes an account that can be paid, once for the same person with the same particulars. The processor replays a failure
 * of its own under the same key, so after one the next key is taken; an account that nobody is sent to does no harm.
 *
 * @returns its id
 */
export async function createAccount(payee: Payee): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryToCreate(payee, attempt);
    } catch (error) {
      if (!isServerFailure(error) || attempt === mostAttempts) throw error;
    }
  }
}

async function tryToCreate({ uid, email, name, country }: Payee, attempt: number): Promise<string> {
  const client = await stripe();
  const particulars = digest("account", uid, email, name, country).toString("hex").slice(0, 16);
  const created = await effect("account.create", () =>
    client.v2.core.accounts.create(
      {
        contact_email: email,
        display_name: name,
        dashboard: "express",
        identity: { country: country.toLowerCase(), entity_type: "individual" },
        configuration: { recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } } },
        defaults: { responsibilities: { fees_collector: "application", losses_collector: "application" } },
        metadata: { uid },
      },
      { idempotencyKey: `account:${uid}:${particulars}:${attempt}` },
    ),
  );
  return z.object({ id: z.string() }).parse(created).id;
}
