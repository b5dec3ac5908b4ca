import type { Stripe } from "stripe";
import { idOf, newId } from "./object-id.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";

/** Makes an invoice final: it has its number, its page to pay on, and the payment intent that it is paid by. */
export function finalizeInvoice(standIn: StandIn, invoice: Stripe.Invoice, paymentIntent: Stripe.PaymentIntent): void {
  const now = nowSeconds(standIn);
  invoice.status = "open";
  invoice.number = `${newId("FLEX", 8).toUpperCase().replace("_", "-")}-0001`;
  invoice.hosted_invoice_url = `${standIn.publicUrl}/i/${invoice.id}`;
  invoice.invoice_pdf = `${standIn.publicUrl}/i/${invoice.id}/pdf`;
  invoice.automatically_finalizes_at = null;
  invoice.effective_at = now;
  invoice.ending_balance = 0;
  invoice.status_transitions.finalized_at = now;
  const payment: Stripe.InvoicePayment = {
    id: newId("inpay"),
    object: "invoice_payment",
    amount_paid: null,
    amount_requested: invoice.amount_due,
    created: now,
    currency: invoice.currency,
    invoice: invoice.id,
    is_default: true,
    livemode: false,
    payment: { payment_intent: paymentIntent.id, type: "payment_intent" },
    status: "open",
    status_transitions: { canceled_at: null, paid_at: null },
  };
  standIn.state.invoicePayments[payment.id] = payment;
  standIn.changed();
}

/** Notes that an invoice was paid by its payment intent. */
export function settleInvoice(standIn: StandIn, invoice: Stripe.Invoice): void {
  const now = nowSeconds(standIn);
  invoice.status = "paid";
  invoice.amount_paid = invoice.amount_due;
  invoice.amount_remaining = 0;
  invoice.attempted = true;
  invoice.attempt_count = Math.max(1, invoice.attempt_count);
  invoice.auto_advance = false;
  invoice.next_payment_attempt = null;
  invoice.status_transitions.paid_at = now;
  const payment = paymentOfInvoice(standIn, invoice);
  payment.status = "paid";
  payment.amount_paid = payment.amount_requested;
  payment.status_transitions.paid_at = now;
  standIn.changed();
}

/** The payment of a final invoice. @throws {Error} for a draft, which has none */
export function paymentOfInvoice({ state }: StandIn, invoice: Stripe.Invoice): Stripe.InvoicePayment {
  const payment = Object.values(state.invoicePayments).find((each) => idOf(each.invoice) === invoice.id);
  if (payment === undefined) throw new Error(`${invoice.id} is not final`);
  return payment;
}

/** Says that an invoice was paid, in the events that Stripe sends of it. */
export function tellPaid(standIn: StandIn, invoice: Stripe.Invoice): void {
  standIn.emit({ type: "invoice.paid", object: invoice }, null);
  standIn.emit({ type: "invoice.payment_succeeded", object: invoice }, null);
  standIn.emit({ type: "invoice_payment.paid", object: paymentOfInvoice(standIn, invoice) }, null);
}
