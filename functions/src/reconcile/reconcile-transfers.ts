import { z } from "zod";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { stripe } from "../payments/stripe-client.ts";
import { transferOrPostpone } from "../release/transfer-or-postpone.ts";
import type { Reconciliation } from "./reconciliation.ts";
import { recordsSince } from "./records-since.ts";

const record = z.object({
  id: z.string(),
  amount: z.int(),
  metadata: z.object({ bookingId: z.string(), paymentId: z.string() }),
});

/** Notes every transfer that was made without our hearing of it; tells of those that nobody here has decided. */
export async function reconcileTransfers(since: Date, found: Reconciliation): Promise<void> {
  const client = await stripe();
  for await (const each of recordsSince("transfer.list", since, (asked) => client.transfers.list(asked))) {
    found.looked += 1;
    const made = record.safeParse(each).data;
    if (!made) {
      found.wrong.push(`transfer ${z.object({ id: z.string() }).parse(each).id} is for no booking`);
      continue;
    }
    const { paymentId, bookingId } = made.metadata;
    const ref = refs.transfer(paymentId, bookingId);
    const isOwed = (await readDocument(ref))?.state === "owed";
    // Under the key of the intent, or by looking first: what was made is found, and not made again.
    if (isOwed) await transferOrPostpone({ paymentId, bookingId });
    const known = await readDocument(ref);
    if (known?.transferId !== made.id) found.wrong.push(`transfer ${made.id} of ${made.amount} is not ours`);
    else if (known.amountMinor !== made.amount) found.wrong.push(`transfer ${made.id} has another amount than decided`);
    else if (isOwed) found.mended.push(`transfer ${made.id} was not noted`);
  }
}
