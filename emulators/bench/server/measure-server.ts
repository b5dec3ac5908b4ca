import { countBookingDocuments } from "./booking-documents.ts";
import { measureHoldOverhead } from "./hold-overhead.ts";
import { measureHotSlot } from "./hot-slot.ts";
import { countPublishing } from "./publish-writes.ts";
import { measureReasonsMatch } from "./reasons-match.ts";
import { measureTwoProcesses } from "./two-processes.ts";

/** The figures of the use cases, mounted in this process; its environment must name the stack before this is imported. */
export async function measureServer(say: (line: string) => void) {
  say("Measuring holds ...");
  const holds = await measureHoldOverhead();
  say("Measuring two processes on one slot ...");
  const processes = await measureTwoProcesses();
  say("Measuring a rush on one slot ...");
  const rush = await measureHotSlot();
  say("Counting the documents of a booking ...");
  const booking = await countBookingDocuments();
  say("Counting the documents of publishing, and explaining random moments ...");
  const publishing = { ...(await countPublishing()), ...measureReasonsMatch() };
  return { ...holds, ...processes, ...rush, ...booking, ...publishing };
}
