import { type Context, Hono } from "hono";
import type { Stripe } from "stripe";
import { chargeInvoice } from "./charge-invoice.ts";
import { formatAmount } from "./format-amount.ts";
import { notFoundPage, plainPage } from "./notice-pages.ts";
import { payForm } from "./pay-page.ts";
import { type CardForm, type CardFormErrors, readCardForm } from "./read-card-form.ts";
import { runDue } from "./run-due.ts";
import type { StandIn } from "./stand-in.ts";

type Shown = { form?: CardForm; errors?: CardFormErrors; refusal?: string | null };

/** `/i/:id`: the hosted page of an invoice, where its customer pays what could not be collected. It asks no bank for 3-D Secure. */
export function invoiceRoutes(standIn: StandIn): Hono {
  const app = new Hono();

  function show(c: Context, invoice: Stripe.Invoice, { form, errors = {}, refusal = null }: Shown = {}) {
    if (invoice.status === "paid") return c.html(plainPage("This invoice is paid", "Nothing more is charged."));
    if (invoice.status !== "open") return c.html(plainPage("This invoice cannot be paid", "Nothing was charged."));
    const { amount_due, currency, customer_email, lines } = invoice;
    const total = formatAmount(amount_due, currency, "en");
    const shown = form ?? { email: customer_email ?? "", number: "", expiry: "", cvc: "" };
    return c.html(
      payForm({
        total,
        items: lines.data.map(({ description, amount }) => ({
          name: description ?? "",
          quantity: 1,
          amount: formatAmount(amount, currency, "en"),
        })),
        back: null,
        form: { ...shown, cvc: "" },
        errors,
        refusal,
      }),
    );
  }

  app.get("/:id", (c) => {
    runDue(standIn);
    const invoice = standIn.state.invoices[c.req.param("id")];
    return invoice === undefined ? c.html(notFoundPage(), 404) : show(c, invoice);
  });

  app.post("/:id", async (c) => {
    runDue(standIn);
    const invoice = standIn.state.invoices[c.req.param("id")];
    if (invoice === undefined) return c.html(notFoundPage(), 404);
    if (invoice.status !== "open") return show(c, invoice);
    const { form, errors } = readCardForm(await c.req.parseBody(), standIn.clock.now());
    if (Object.keys(errors).length > 0) return show(c, invoice, { form, errors });
    const refusal = chargeInvoice(standIn, invoice, { email: form.email, number: form.number });
    if (refusal === null) return c.redirect(`/i/${invoice.id}`, 303);
    standIn.emit({ type: "invoice.payment_failed", object: invoice }, null);
    return show(c, invoice, { form, refusal });
  });

  return app;
}
