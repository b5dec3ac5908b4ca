import { addMilliseconds, hour, minute } from "@flexsession/domain/time/instant";
import { completeBooking } from "../../functions/src/booking/complete-booking.ts";
import { stripe } from "../../functions/src/payments/stripe-client.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { accountIdOf } from "../factories/make-payout-account.ts";
import { creating, tapeOf } from "./calendar.ts";
import { get } from "./call.ts";
import { haveFile } from "./delivery-parts.ts";
import type { FlowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { inTwoDays, newcomer, type Person, type Provider, publish } from "./publish.ts";
import { bookingOf } from "./story.ts";
import { wish } from "./wish.ts";

/** A paid booking and its parties. */
export interface PaidWork {
  readonly customer: Person;
  readonly provider: Provider;
  readonly bookingId: string;
}

/** Two hours of mixing for $190.00 that were paid, or seats of a class, a hundred hours before they begin. */
export async function bookedWith(
  bed: FlowBed,
  slot: Parameters<typeof publish>[0] = {},
  provider?: Provider,
): Promise<PaidWork> {
  const start = new Date(Math.ceil((bed.clock.now().getTime() + 100 * hour) / hour) * hour);
  const times = { start, end: addMilliseconds(start, 4 * hour) };
  const seller = provider ?? (await publish({ slot: { ...times, ...slot?.slot } }));
  const customer = await newcomer();
  const [slotId = "slot"] = Object.keys(seller.slots);
  const choice = { slotId, ...(provider && { afterMinutes: 120 }) };
  const { bookingId } = await book(bed, customer, wish(seller, choice));
  return { customer, provider: seller, bookingId };
}

/** Moves the clock to some hours after the end of a booking. */
export async function passTo(bed: FlowBed, { bookingId }: Pick<PaidWork, "bookingId">, hours: number): Promise<void> {
  const { end } = await bookingOf(bookingId);
  bed.clock.advance(end.getTime() + hours * hour - bed.clock.now().getTime());
}

/** Lets the booked time pass, and completes it. */
export async function completeWork(bed: FlowBed, bookingId: string): Promise<void> {
  await passTo(bed, { bookingId }, 1);
  await completeBooking(await bookingOf(bookingId));
}

/** Delivers a mix, and answers what its customer sees of it. */
export async function deliverTo({ bookingId, customer, provider }: PaidWork) {
  const fileId = await haveFile({ bookingId, customer, provider });
  const { round } = await get("deliverFile", provider, { bookingId, fileId });
  return { bookingId, fileId, round };
}

/** Delivers after the booked time, and approves: its provider is paid at once. */
export async function approveWork(bed: FlowBed, work: PaidWork): Promise<void> {
  await completeWork(bed, work.bookingId);
  await get("approveDelivery", work.customer, await deliverTo(work));
}

/** Every transfer to a provider as the processor has it: what went there, and what of that came back. */
export async function transfersTo(bed: FlowBed, { uid }: Person) {
  const { transfers } = await bed.processor.state();
  return Object.values(transfers)
    .filter((each) => each.destination === accountIdOf(uid))
    .map((each) => ({ amount: each.amount, reversed: each.amount_reversed, group: each.transfer_group }));
}

/** Lets a provider's bank take money out of their account with the processor. */
export async function payOutOf({ uid }: Person, amount: number): Promise<void> {
  const client = await stripe();
  await client.payouts.create({ amount, currency: "usd" }, { stripeAccount: accountIdOf(uid) });
}

/** A provider with time on offer that is still to come. */
export async function offerAgain(bed: FlowBed, provider: Provider): Promise<Provider> {
  const { start } = inTwoDays(bed.clock.now(), 4);
  await get("editTape", provider, creating(start, 4));
  const { slots } = await tapeOf(provider);
  const slot = Object.entries(slots).find(([, each]) => each.start.getTime() === start.getTime());
  if (!slot) throw new Error("the slot was not made");
  return { ...provider, slots: { [slot[0]]: slot[1] } };
}

/** Sweeps some times, minutes apart, as long as retries need. */
export async function sweepOn(bed: FlowBed, ...minutes: number[]): Promise<void> {
  for (const each of minutes) {
    bed.clock.advance(each * minute);
    await sweep(bed.clock.now());
  }
}
