import { addMilliseconds, hour, minute } from "@flexsession/domain/time/instant";
import { z } from "zod";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import type { FlowBed } from "./flow-bed.ts";
import { newcomer, type Person, type Provider, publish } from "./publish.ts";
import { bookingOf, hold } from "./story.ts";
import { wish } from "./wish.ts";

/** A paid booking whose payment a bank may take. */
export interface Paid {
  readonly customer: Person;
  readonly provider: Provider;
  readonly bookingId: string;
  readonly paymentId: string;
}

/** Two paid hours at 190.00 on moderate terms, so long before their start that half of it would come back. */
export async function paidTime(bed: FlowBed, card?: string): Promise<Paid> {
  const start = new Date(Math.ceil((bed.clock.now().getTime() + 48 * hour) / hour) * hour);
  const provider = await publish({ slot: { start, end: addMilliseconds(start, 4 * hour) } });
  const customer = await newcomer();
  const { bookingId, checkoutId } = await hold(customer, wish(provider));
  await bed.processor.pay(checkoutId, card === undefined ? {} : { card });
  await bed.processor.deliver();
  const { paymentIds } = await bookingOf(bookingId);
  return { customer, provider, bookingId, paymentId: paymentIds[0] ?? "" };
}

/** Lets a bank dispute a payment, or ask about it; the words of it are held. */
export async function disputeAt(
  bed: FlowBed,
  { paymentId }: Pick<Paid, "paymentId">,
  more: { readonly kind?: "inquiry"; readonly amount?: number } = {},
): Promise<string> {
  const answer = await bed.processor.control("/disputes", { payment_intent: paymentId, ...more });
  return z.object({ dispute: z.string() }).parse(answer).dispute;
}

/** Lets a bank decide, or an inquiry become a dispute; the words of it are held. */
export function decideAt(bed: FlowBed, dispute: string, outcome: "won" | "lost" | "closed" | "escalated") {
  return bed.processor.control("/disputes/settle", { dispute, outcome });
}

/** Lets time pass until everything that can go on has done so, with every word delivered. */
export async function rest(bed: FlowBed): Promise<void> {
  for (const minutes of [0, 5, 20, 70]) {
    bed.clock.advance(minutes * minute);
    await sweep(bed.clock.now());
    await bed.processor.deliver();
  }
}
