import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { logger } from "firebase-functions";
import { reconcileCheckouts } from "./reconcile-checkouts.ts";
import { reconcileInvoices } from "./reconcile-invoices.ts";
import { reconcilePayments } from "./reconcile-payments.ts";
import { reconcileTransfers } from "./reconcile-transfers.ts";
import type { Reconciliation } from "./reconciliation.ts";

/** As long as the processor goes on sending an event that nobody takes. */
const days = 3;

/** What takes longest comes last. */
const steps = { reconcileCheckouts, reconcileInvoices, reconcileTransfers, reconcilePayments };

/**
 * Compares what the processor has recorded in the last days with our documents: mends what no event has told us, and
 * tells of what it cannot mend. It goes by the processor's lists rather than ours, so it finds what we do not know of.
 * A step that fails does not keep the others from theirs.
 */
export async function reconcile(now: Date): Promise<Reconciliation> {
  const found: Reconciliation = { looked: 0, mended: [], wrong: [] };
  const since = addMilliseconds(now, -days * day);
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step(since, found);
    } catch (error) {
      found.wrong.push(`${name} could not be finished`);
      logger.error("a reconciliation could not be finished", error, { step: name });
    }
  }
  if (found.mended.length > 0) logger.warn("the processor knew what we did not", { mended: found.mended });
  if (found.wrong.length > 0) logger.error("the processor and our documents disagree", { wrong: found.wrong });
  return found;
}
