import type { Stripe } from "stripe";
import { z } from "zod";
import { operation } from "./operation.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";

type Amounts = { available: number; pending: number };

/** Tells which objects belong to a connected account, or to the platform itself (null). */
export function ownedBy({ state }: StandIn, account: string | null): (id: string) => boolean {
  return (id) => (state.owners[id] ?? null) === account;
}

/** What a connected account, or the platform (null), has in a currency, in minor units. Either part may be below zero. */
export function balanceIn(standIn: StandIn, account: string | null, currency: string): Amounts {
  return amountsOf(standIn, account).get(currency) ?? { available: 0, pending: 0 };
}

function amountsOf(standIn: StandIn, account: string | null): Map<string, Amounts> {
  const isOwn = ownedBy(standIn, account);
  const now = nowSeconds(standIn);
  const amounts = new Map<string, Amounts>();
  for (const { id, currency, net, available_on } of Object.values(standIn.state.balanceTransactions)) {
    if (!isOwn(id)) continue;
    const { available, pending } = amounts.get(currency) ?? { available: 0, pending: 0 };
    amounts.set(
      currency,
      available_on <= now ? { available: available + net, pending } : { available, pending: pending + net },
    );
  }
  return amounts;
}

/** `/v1/balance`: what there is by the clock, of the platform or of a connected account. */
export const balanceOperations = [
  operation({
    method: "GET",
    path: "/v1/balance",
    params: z.strictObject({}),
    answers: "balance",
    onAccounts: true,
    run: ({ standIn, account }): Stripe.Balance => {
      const amounts = [...amountsOf(standIn, account)];
      const known = amounts.length > 0 ? amounts : [["usd", { available: 0, pending: 0 }] as const];
      const part = (name: keyof Amounts) =>
        known.map(([currency, each]) => ({
          amount: each[name],
          currency,
          source_types: { card: each[name] },
        }));
      return { object: "balance", available: part("available"), livemode: false, pending: part("pending") };
    },
  }),
];
