import { measureDstMismatches } from "../time/measure-dst-mismatches.ts";
import { measureApiOverhead } from "./api-overhead.ts";
import { countBookingDocuments } from "./booking-documents.ts";
import { measureBusyMerge } from "./busy-merge.ts";
import { measureErasure } from "./erase-account.ts";
import { measureHoldOverhead } from "./hold-overhead.ts";
import { measureHotSlot } from "./hot-slot.ts";
import { measureMoneyRules } from "./money-rules.ts";
import { measurePeaksMemory } from "./peaks-memory.ts";
import { countPublishing } from "./publish-writes.ts";
import { measureReasonsMatch } from "./reasons-match.ts";
import { measureSweepBacklog } from "./sweep-backlog.ts";
import { countSyncing } from "./sync-writes.ts";
import { measureTwoProcesses } from "./two-processes.ts";
import { measureWebhook } from "./webhook-overhead.ts";

/** The figures of the use cases, mounted in this process; its environment must name the stack before this is imported. */
export async function measureServer(say: (line: string) => void) {
  say("Measuring holds ...");
  const holds = await measureHoldOverhead();
  say("Measuring holds by the API ...");
  const api = await measureApiOverhead();
  say("Measuring two processes on one slot ...");
  const processes = await measureTwoProcesses();
  say("Measuring a rush on one slot ...");
  const rush = await measureHotSlot();
  say("Counting the documents of a booking ...");
  const booking = await countBookingDocuments();
  say("Counting the documents of publishing, and explaining random moments ...");
  const publishing = { ...(await countPublishing()), ...measureReasonsMatch() };
  say("Comparing times in every zone ...");
  const times = measureDstMismatches();
  say("Merging busy time and reading calendars ...");
  const calendars = { ...(await measureBusyMerge()), ...(await countSyncing()) };
  say("Measuring what the processor reports ...");
  const webhook = await measureWebhook();
  say("Sweeping up a backlog ...");
  const backlog = await measureSweepBacklog();
  say("Living through random histories of money ...");
  const money = measureMoneyRules();
  say("Deleting an account ...");
  const erasure = await measureErasure();
  say("Examining a long sound ...");
  const memory = await measurePeaksMemory();
  return {
    ...memory,
    ...holds,
    ...api,
    ...processes,
    ...rush,
    ...booking,
    ...publishing,
    ...calendars,
    ...times,
    ...webhook,
    ...backlog,
    ...money,
    ...erasure,
  };
}
