import { compareMove, type Difference, type ProofPage } from "@flexsession/domain/money/ledger-proof";
import { z } from "zod";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { stripe } from "../payments/stripe-client.ts";
import { listed, pageAfter, pageOf } from "./listed.ts";

const move = z.object({ id: z.string(), amount: z.int() });
const transfer = move.extend({ reversals: z.object({ data: z.array(move) }) });

/** Holds the transfers that the processor lists, and what was taken back of each, against their entries. */
export async function proveTransfers(after: string | null): Promise<ProofPage> {
  const client = await stripe();
  const { items, next } = await listed("transfer.list", transfer, () => client.transfers.list(pageAfter(after)));
  const differences = await Promise.all(items.map(compare));
  const checked = items.reduce((sum, each) => sum + 1 + each.reversals.data.length, 0);
  return pageOf(checked, differences.flat(), next);
}

async function compare({ id, amount, reversals }: z.infer<typeof transfer>): Promise<Difference[]> {
  const moves = [
    { id, entryId: `transfer-${id}`, statedMinor: -amount },
    ...reversals.data.map((each) => ({ id: each.id, entryId: `reversal-${each.id}`, statedMinor: each.amount })),
  ];
  const differences = await Promise.all(
    moves.map(async (each) =>
      compareMove(each.id, each.statedMinor, await readDocument(refs.ledgerEntry(each.entryId))),
    ),
  );
  return differences.flat();
}
