import { minute } from "@flexsession/domain/time/instant";
import type { FlowBed } from "./flow-bed.ts";
import type { Person } from "./publish.ts";
import { type Held, hold } from "./story.ts";
import type { HoldInput } from "./wish.ts";

/** Holds, lets the hold's time run out while the processor keeps Checkout open: a payment in flight at the deadline. */
export async function outlast(bed: FlowBed, customer: Person, input: HoldInput): Promise<Held> {
  await bed.processor.control("/faults", { expiry: "hold" });
  const held = await hold(customer, input);
  bed.clock.advance(36 * minute);
  return held;
}

/** Pays although the deadline has passed, and lets the webhook hear of it. */
export async function payLate(bed: FlowBed, { checkoutId }: Held): Promise<void> {
  await bed.processor.pay(checkoutId, { force: true });
  await bed.processor.deliver();
}

/** Holds, pays in time and lets the webhook hear of it. */
export async function book(bed: FlowBed, customer: Person, input: HoldInput): Promise<Held> {
  const held = await hold(customer, input);
  await bed.processor.pay(held.checkoutId);
  await bed.processor.deliver();
  return held;
}
