import { addMilliseconds, hour, minute } from "@flexsession/domain/time/instant";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call } from "./call.ts";
import { checkAtRest } from "./check-invariants.ts";
import type { FlowBed } from "./flow-bed.ts";
import { hear } from "./hear.ts";
import { book } from "./late-payment.ts";
import { newcomer, type Person, type Provider, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf } from "./story.ts";
import { wish } from "./wish.ts";

/** A booking that can be moved: two paid hours for 190.00 in one of three slots of its provider. */
export interface MoveScene {
  readonly customer: Person;
  readonly provider: Provider;
  readonly bookingId: string;
}

/** The slots that `movable` publishes, in weeks of their own: as dear as the booked one, dearer by 20.00, cheaper by 30.00. */
export type MoveSlot = "same" | "dear" | "cheap";

/** A provider with slots of four hours, the booked one as many hours ahead as is asked and the others in the week after. */
export async function offerMoves({ clock }: FlowBed, hoursAhead = 200): Promise<Provider> {
  const from = Math.ceil((clock.now().getTime() + hoursAhead * hour) / hour) * hour;
  const slotAt = (hours: number, priceMinor: number) => {
    const start = new Date(from + hours * hour);
    return { start, end: addMilliseconds(start, 4 * hour), priceMinor };
  };
  return publish({
    slot: slotAt(0, 9_500),
    same: slotAt(170, 9_500),
    dear: slotAt(194, 10_500),
    cheap: slotAt(218, 8_000),
  });
}

/** Somebody's booking with a provider, paid and confirmed. */
export async function movable(
  bed: FlowBed,
  provider?: Provider,
  customer?: Person,
  afterMinutes = 0,
): Promise<MoveScene> {
  const offered = provider ?? (await offerMoves(bed));
  const booker = customer ?? (await newcomer());
  const { bookingId } = await book(bed, booker, wish(offered, { afterMinutes }));
  return { customer: booker, provider: offered, bookingId };
}

/** What a customer sends to move their booking to a slot, from some minutes after its start, shown with a difference. */
export function moveTo({ provider, bookingId }: MoveScene, slotId: string, differenceMinor: number, afterMinutes = 0) {
  const { start, end } = wish(provider, { slotId, afterMinutes });
  return { bookingId, slotId, start: start.toISOString(), end: end.toISOString(), differenceMinor };
}

const differences: Record<MoveSlot, number> = { same: 0, dear: 2_000, cheap: -3_000 };

/** Moves a booking, or asks for it, as its customer. */
export function move(scene: MoveScene, slotId: MoveSlot) {
  return call("rescheduleBooking", scene.customer, moveTo(scene, slotId, differences[slotId]));
}

/** Pays the dearer time that a booking waits for; the word of it stays with the processor. */
export async function payChange({ processor }: FlowBed, { bookingId }: MoveScene, force = false): Promise<void> {
  const { change } = await bookingOf(bookingId);
  if (!change?.checkout) throw new Error(`booking ${bookingId} waits for no payment`);
  await processor.pay(change.checkout.checkoutId, { force });
}

/** Lets everything happen that is due, and answers with what is wrong then. */
export async function wrongAtRest({ clock, processor }: FlowBed): Promise<string[]> {
  for (const minutes of [0, 5, 36]) {
    clock.advance(minutes * minute);
    await hear(processor);
    await sweep(clock.now());
  }
  return checkAtRest(await readFacts(), await processor.state(), clock.now());
}
