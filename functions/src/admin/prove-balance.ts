import type { ProofPage } from "@flexsession/domain/money/ledger-proof";
import { z } from "zod";
import { stripe } from "../payments/stripe-client.ts";
import { listed, pageAfter, pageOf } from "./listed.ts";

const transaction = z.object({ id: z.string(), type: z.string(), net: z.int() });

/** Adds up what the processor says has come and gone; what it paid out to our own bank, it still owed us before. */
export async function proveBalance(after: string | null): Promise<ProofPage> {
  const client = await stripe();
  const { items, next } = await listed("balanceTransaction.list", transaction, () =>
    client.balanceTransactions.list(pageAfter(after)),
  );
  const own = items.filter((each) => each.type !== "payout");
  const statedMinor = own.reduce((sum, each) => sum + each.net, 0);
  return pageOf(own.length, [], next, statedMinor);
}
