import type { MoneyBack } from "@flexsession/domain/payments/money-back";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/** Writes what goes back of a booking's payments, within the commit that decided it. Its plan must name those payments. */
export function putMoneyBack(draft: Draft, { payments, refunds, entry }: MoneyBack): void {
  for (const payment of payments) draft.put(refs.payment(payment.paymentId), payment);
  for (const refund of refunds) draft.create(refs.refund(refund.paymentId, refund.cause), refund);
  if (entry) draft.create(refs.ledgerEntry(entry.entryId), entry);
}
