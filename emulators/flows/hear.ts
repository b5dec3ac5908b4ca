import { handleEvent } from "../../functions/src/payments/handle-event.ts";
import type { Processor } from "./processor.ts";

const matters = new Set(["checkout.session.completed", "checkout.session.expired"]);

/** Hears every event that matters, from the first, as the processor tells them to whoever has not yet answered. */
export async function hear(processor: Processor): Promise<void> {
  const { events } = await processor.state();
  for (const { id, type, data, created } of Object.values(events)) {
    if (matters.has(type)) await handleEvent({ id, type, data, created, livemode: false });
  }
}
