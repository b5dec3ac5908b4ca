import { compareMove, type ProofPage } from "@flexsession/domain/money/ledger-proof";
import { partIdOf } from "@flexsession/domain/payments/divide-word";
import { z } from "zod";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { sharesOf } from "../payments/shares-of.ts";
import { stripe } from "../payments/stripe-client.ts";
import { listed, pageAfter, pageOf } from "./listed.ts";

const refund = z.object({
  id: z.string(),
  amount: z.int(),
  status: z.string().nullable(),
  payment_intent: z.string().nullish(),
});

/** What a refund that came to nothing has moved is the matter of the balance alone. */
const undone = new Set(["failed", "canceled"]);

/** Holds the refunds that the processor lists against their entries. */
export async function proveRefunds(after: string | null): Promise<ProofPage> {
  const client = await stripe();
  const { items, next } = await listed("refund.list", refund, () => client.refunds.list(pageAfter(after)));
  const made = items.filter((each) => !undone.has(each.status ?? ""));
  const differences = await Promise.all(
    made.map(async (each) => compareMove(each.id, -each.amount, await entryOf(each))),
  );
  return pageOf(made.length, differences.flat(), next);
}

/** The entry of a refund, or all those of one that was divided over the shares of its payment. */
async function entryOf({ id, payment_intent: intentId }: z.infer<typeof refund>) {
  const entry = await readDocument(refs.ledgerEntry(`refund-${id}`));
  if (entry || !intentId) return entry;
  const partIds = (await sharesOf(intentId)).map((each) => partIdOf(each, id));
  const parts = await Promise.all(partIds.map((each) => readDocument(refs.ledgerEntry(`refund-${each}`))));
  const lines = parts.flatMap((each) => each?.lines ?? []);
  return lines.length > 0 ? { lines } : null;
}
