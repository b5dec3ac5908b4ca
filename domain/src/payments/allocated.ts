import type { Payment } from "./payment.ts";

type Allocation = Payment["allocations"][number];

/** What of a payment belongs to something, in minor units. */
export function allocatedTo({ allocations }: Pick<Payment, "allocations">, to: Allocation["to"]): number {
  return allocations.filter((each) => each.to === to).reduce((sum, each) => sum + each.amountMinor, 0);
}

/** A payment of which something belongs elsewhere now: what is taken comes from what it belonged to, and is added up in one. */
export function reallocate(
  payment: Payment,
  taken: Partial<Record<Allocation["to"], number>>,
  to: Allocation["to"],
): Payment {
  const { bookingId } = payment;
  const left = payment.allocations.flatMap((each) => {
    const amountMinor = each.amountMinor - (taken[each.to] ?? 0);
    return each.to === to || amountMinor === 0 ? [] : [{ ...each, amountMinor }];
  });
  const moved = Object.values(taken).reduce((sum, each) => sum + each, 0);
  const amountMinor = allocatedTo(payment, to) + moved;
  return { ...payment, allocations: amountMinor === 0 ? left : [...left, { to, bookingId, amountMinor }] };
}
