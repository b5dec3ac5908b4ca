import { logger } from "firebase-functions";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { stripe } from "../payments/stripe-client.ts";
import { isInvalidRequest, isNoSuchAccount } from "../payments/stripe-error.ts";

/**
 * Closes the account that somebody was paid out to, if they had one. One that the processor does not close, because
 * money is on it that has not reached their bank, stays theirs: they sign in to it at the processor themselves.
 */
export async function closePayouts(uid: string): Promise<void> {
  const account = await readDocument(refs.payoutAccount(uid));
  if (!account) return;
  const client = await stripe();
  try {
    await effect("account.close", () =>
      client.v2.core.accounts.close(account.accountId, { applied_configurations: ["recipient"] }),
    );
  } catch (error) {
    if (isNoSuchAccount(error)) return;
    if (!isInvalidRequest(error)) throw error;
    logger.warn("a payout account is not closed, since the processor refuses it");
  }
}
