import type { Receipt } from "@flexsession/domain/receipt/receipt";

/** How a receipt stands, in a word. */
export function standingOf({ remainsMinor, refundedMinor, owedMinor }: Receipt) {
  if (refundedMinor + owedMinor === 0) return "paid";
  if (remainsMinor > 0) return "partly";
  return owedMinor > 0 ? "refunding" : "refunded";
}
