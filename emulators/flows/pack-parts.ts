import type { contracts } from "@flexsession/domain/contracts";
import type { Pass } from "@flexsession/domain/packs/pass";
import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import type { z } from "zod";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { call, get } from "./call.ts";
import type { FlowBed } from "./flow-bed.ts";
import { newcomer, type Person, type Provider, publish } from "./publish.ts";
import { newKey, onTheWire, wish } from "./wish.ts";

type Terms = Omit<z.input<typeof contracts.offerPack.input>, "key">;

/** Three classes for 100.00 within 90 days, of which the customer gets back what they do not use. */
export const packTerms: Terms = {
  title: "Three evenings",
  classes: 3,
  priceMinor: 10_000,
  validDays: 90,
  unusedTo: "customer",
};

/** A pack that somebody offers who teaches from in ten days on, each day, for 40.00 a seat and six at a time. */
export async function offered(terms: Partial<Terms> = {}, now = new Date("2050-11-16T12:00:00Z")) {
  const start = new Date(Math.ceil(addMilliseconds(now, 240 * hour).getTime() / hour) * hour);
  const slots = ["slot", "slot-1", "slot-2", "slot-3", "slot-4"].map((slotId, index) => {
    const begins = addMilliseconds(start, index * day);
    const times = { start: begins, end: addMilliseconds(begins, 2 * hour) };
    return [slotId, { ...times, task: "class", capacity: 6, priceMinor: 4_000 }] as const;
  });
  const provider = await publish(Object.fromEntries(slots));
  const { packId } = await get("offerPack", provider, { ...packTerms, ...terms, key: newKey() });
  return { provider, packId };
}

/** A pass, who has it, and whose classes it is for. */
export interface Bought {
  readonly customer: Person;
  readonly provider: Provider;
  readonly passId: string;
}

/** Begins to buy a pack. */
export async function buying(terms: Partial<Terms> = {}, now?: Date) {
  const { provider, packId } = await offered(terms, now);
  const customer = await newcomer();
  const { priceMinor } = { ...packTerms, ...terms };
  const input = { providerId: provider.uid, packId, priceMinor, key: newKey() };
  const { passId } = await get("buyPack", customer, input);
  return { customer, provider, passId, input, checkoutId: (await passOf(passId)).checkout?.checkoutId ?? "" };
}

/** A pack that is bought and paid for. */
export async function bought(bed: FlowBed, terms: Partial<Terms> = {}): Promise<Bought> {
  const { checkoutId, ...rest } = await buying(terms, bed.clock.now());
  await bed.processor.pay(checkoutId);
  await bed.processor.deliver();
  return rest;
}

/** A pass as stored. */
export async function passOf(passId: string): Promise<Pass> {
  const pass = await readDocument(refs.pass(passId));
  if (!pass) throw new Error(`there is no pass ${passId}`);
  return pass;
}

/** Books a seat of the next class with a pass, as a client does. */
export function bookWith({ customer, provider, passId }: Bought, slotId = "slot") {
  return call("holdPiece", customer, { ...onTheWire(wish(provider, { slotId })), passId });
}
