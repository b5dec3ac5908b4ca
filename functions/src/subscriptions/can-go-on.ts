import type { Subscription } from "@flexsession/domain/subscriptions/subscription";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";

/** Whether another month may be charged: neither party is suspended or has blocked the other, and its provider can be paid. */
export async function canGoOn({ customerId, providerId }: Subscription): Promise<boolean> {
  const [customer, provider, account] = await Promise.all([
    readDocument(refs.user(customerId)),
    readDocument(refs.user(providerId)),
    readDocument(refs.payoutAccount(providerId)),
  ]);
  if (customer?.apartFrom.includes(providerId)) return false;
  return !customer?.suspended && !provider?.suspended && account?.state === "ready";
}
