import { Refusal } from "@flexsession/domain/errors";
import type { Subscription } from "@flexsession/domain/subscriptions/subscription";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";

/** A subscription of somebody's own. @throws {Refusal} `not-found` */
export async function ownSubscription(subscriptionId: string, uid: string): Promise<Subscription> {
  const found = await readDocument(refs.subscription(subscriptionId));
  if (found?.customerId !== uid) throw new Refusal("not-found");
  return found;
}
