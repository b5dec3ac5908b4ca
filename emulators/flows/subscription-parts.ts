import type { contracts } from "@flexsession/domain/contracts";
import type { Mail } from "@flexsession/domain/notify/mail";
import { type Pass, pass } from "@flexsession/domain/packs/pass";
import type { Subscription } from "@flexsession/domain/subscriptions/subscription";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import { z } from "zod";
import { db } from "../../functions/src/firebase/app.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { handleEvent } from "../../functions/src/payments/handle-event.ts";
import { get } from "./call.ts";
import type { FlowBed } from "./flow-bed.ts";
import { offered } from "./pack-parts.ts";
import { newcomer, type Person, type Provider } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { newKey } from "./wish.ts";

type Terms = Omit<z.input<typeof contracts.offerPlan.input>, "key">;

/** Three classes a month for 100.00, of which the customer gets back what they do not use. */
export const planTerms: Terms = {
  title: "Three evenings a month",
  classes: 3,
  priceMinor: 10_000,
  unusedTo: "customer",
};

/** A card that is taken once, and refused when a later month is charged. */
export const failingLater = "4000000000000341";

/** A subscription, who has it, and of whom. */
export interface Subscribed {
  readonly customer: Person;
  readonly provider: Provider;
  readonly subscriptionId: string;
}

/** A plan of somebody who teaches from in ten days on, each day. */
export async function plans(bed: FlowBed, terms: Partial<Terms> = {}) {
  const { provider } = await offered({}, bed.clock.now());
  const { planId } = await get("offerPlan", provider, { ...planTerms, ...terms, key: newKey() });
  return { provider, planId };
}

/** Begins a subscription. */
export async function subscribing(bed: FlowBed, terms: Partial<Terms> = {}) {
  const { provider, planId } = await plans(bed, terms);
  const customer = await newcomer();
  const { priceMinor } = { ...planTerms, ...terms };
  const input = { providerId: provider.uid, planId, priceMinor, key: newKey() };
  const { subscriptionId } = await get("subscribe", customer, input);
  const { checkout } = await subscriptionOf(subscriptionId);
  return { customer, provider, subscriptionId, input, checkoutId: checkout?.checkoutId ?? "" };
}

/** A subscription whose first month is paid. */
export async function subscribed(
  bed: FlowBed,
  { card, ...terms }: Partial<Terms> & { card?: string } = {},
): Promise<Subscribed> {
  const { checkoutId, ...rest } = await subscribing(bed, terms);
  await bed.processor.pay(checkoutId, { ...(card && { card }) });
  await bed.processor.deliver();
  return rest;
}

/** A subscription as stored. */
export async function subscriptionOf(subscriptionId: string): Promise<Subscription> {
  const found = await readDocument(refs.subscription(subscriptionId));
  if (!found) throw new Error(`there is no subscription ${subscriptionId}`);
  return found;
}

/** Its passes, the oldest first. */
export async function monthsOf(subscriptionId: string): Promise<readonly Pass[]> {
  const found = await db.collection("passes").where("subscriptionId", "==", subscriptionId).get();
  const passes = found.docs.map((each) => pass.parse(each.data()));
  return passes.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

/** The oldest of them, as something to book with. */
export async function firstMonth(scene: Subscribed) {
  const [first] = await monthsOf(scene.subscriptionId);
  if (!first) throw new Error("no month is paid");
  return { ...scene, passId: first.passId };
}

/** Ends the month of a subscription now, as the processor's clock does; `retry` charges again what could not be. */
export async function turnMonth(
  bed: FlowBed,
  { subscriptionId }: Pick<Subscribed, "subscriptionId">,
  how: "renew" | "retry" = "renew",
  card?: string,
): Promise<{ status: string; paid: boolean }> {
  const { processorId } = await subscriptionOf(subscriptionId);
  const answer = await bed.processor.control(`/subscriptions/${how}`, {
    subscription: processorId,
    ...(card !== undefined && { card }),
  });
  return z.object({ status: z.string(), paid: z.boolean() }).parse(answer);
}

/** Waits until the month of a subscription has just ended by the clock: the next one is a draft, an hour before it is charged. */
export async function enterRenewalHour(
  bed: FlowBed,
  { subscriptionId }: Pick<Subscribed, "subscriptionId">,
): Promise<void> {
  const { periodEnd } = await subscriptionOf(subscriptionId);
  if (!periodEnd) throw new Error("it has not begun");
  bed.clock.advance(addMilliseconds(periodEnd, 10 * minute).getTime() - bed.clock.now().getTime());
}

/** What somebody was mailed of a subscription, by kind. */
export async function toldOf({ subscriptionId }: Pick<Subscribed, "subscriptionId">, uid: string): Promise<string[]> {
  const { mails } = await readFacts();
  const isOwn = (mail: Mail) => "subscriptionId" in mail && mail.subscriptionId === subscriptionId && mail.uid === uid;
  return mails.filter(isOwn).map((each) => each.kind);
}

/** All that the processor has told so far, in an order, as it tells whoever has not yet answered. */
export async function hearWhole(bed: FlowBed, by: (index: number) => number = (index) => index): Promise<void> {
  const events = Object.values((await bed.processor.state()).events);
  const places = events.map((event, index) => ({ event, place: by(index) }));
  for (const { event } of places.toSorted((a, b) => a.place - b.place)) {
    const { id, type, data, created } = event;
    await handleEvent({ id, type, data, created, livemode: false });
  }
}
