import { effect } from "../firebase/effect.ts";
import { stripe } from "../payments/stripe-client.ts";
import { isNoSuchAccount } from "../payments/stripe-error.ts";
import { type FetchedAccount, readAccount } from "./read-account.ts";

/**
 * Asks the processor for an account as it is now.
 *
 * @returns null for an account that it does not show us, or that we have made for nobody
 * @throws {Error} when it does not answer
 */
export async function fetchAccount(accountId: string): Promise<FetchedAccount | null> {
  const client = await stripe();
  try {
    const answer = await effect("account.retrieve", () =>
      client.v2.core.accounts.retrieve(accountId, {
        include: ["configuration.recipient", "identity", "requirements"],
      }),
    );
    return readAccount(answer);
  } catch (error) {
    if (isNoSuchAccount(error)) return null;
    throw error;
  }
}
