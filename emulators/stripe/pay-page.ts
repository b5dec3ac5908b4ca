import { html } from "hono/html";
import type { Stripe } from "stripe";
import { formatAmount, pageLocale } from "./format-amount.ts";
import { type Html, pageFrame } from "./page-frame.ts";
import type { CardForm, CardFormErrors } from "./read-card-form.ts";

type Field = { name: keyof CardForm; label: string; type: string; mode: string; autocomplete: string; hint?: string };

const email: Field = { name: "email", label: "Email", type: "email", mode: "email", autocomplete: "email" };
const number: Field = {
  name: "number",
  label: "Card number",
  type: "text",
  mode: "numeric",
  autocomplete: "cc-number",
  hint: "1234 1234 1234 1234",
};
const expiry: Field = {
  name: "expiry",
  label: "Expiry (MM/YY)",
  type: "text",
  mode: "numeric",
  autocomplete: "cc-exp",
  hint: "MM / YY",
};
const cvc: Field = { name: "cvc", label: "CVC", type: "text", mode: "numeric", autocomplete: "cc-csc", hint: "CVC" };

type PayForm = {
  total: string;
  items: readonly { name: string; quantity: number; amount: string }[];
  /** Where the page leads back to. */
  back: string | null;
  form: CardForm;
  errors: CardFormErrors;
  /** Why the last try was refused. */
  refusal: string | null;
};
type PayPage = Pick<PayForm, "form" | "errors" | "refusal"> & {
  session: Stripe.Checkout.Session;
  lineItems: readonly Stripe.LineItem[];
};

/** The hosted pay page of an open session. */
export function payPage({ session, lineItems, ...form }: PayPage): Html {
  const locale = pageLocale(session.locale);
  const amount = (minor: number) => formatAmount(minor, session.currency ?? "usd", locale);
  const monthly = session.mode === "subscription" ? " per month" : "";
  return payForm({
    ...form,
    total: `${amount(session.amount_total ?? 0)}${monthly}`,
    items: lineItems.map(({ description, quantity, amount_total }) => ({
      name: description ?? "",
      quantity: quantity ?? 1,
      amount: amount(amount_total),
    })),
    back: session.cancel_url,
  });
}

/** A page that takes a card for what it lists. */
export function payForm({ total, items, back, form, errors, refusal }: PayForm): Html {
  const firstWrong = [email, number, expiry, cvc].find(({ name }) => errors[name] !== undefined)?.name;
  const input = (field: Field) =>
    cardField(field, { value: form[field.name], error: errors[field.name], focused: firstWrong === field.name });

  return pageFrame({
    title: `${refusal === null && firstWrong === undefined ? "" : "Error: "}Pay ${total}`,
    lang: "en",
    body: html`
<section aria-labelledby="summary">
<h1 id="summary">Pay FlexSession</h1>
<p class="total">${total}</p>
<ul class="items">${items.map(
      ({ name, quantity, amount }) =>
        html`<li><span>${name}${quantity > 1 ? html` <span class="soft">× ${quantity}</span>` : ""}</span><span class="amount">${amount}</span></li>`,
    )}</ul>
</section>
<section aria-labelledby="card">
<h2 id="card">Pay with card</h2>
${refusal === null ? "" : html`<p class="alert" role="alert">${refusal}</p>`}
<form method="post" novalidate>
${input(email)}
${input(number)}
<div class="row"><div>${input(expiry)}</div><div>${input(cvc)}</div></div>
<button type="submit">Pay</button>
</form>
<p class="soft">4242 4242 4242 4242 pays, 4000 0000 0000 0002 is declined, 4000 0025 0000 3155 asks for 3-D Secure, 4000 0000 0000 0341 pays once and fails when it is charged again. Any future date, any CVC.</p>
</section>
${back === null ? "" : html`<a class="back" href="${back}">← Back</a>`}`,
  });
}

function cardField(
  { name, label, type, mode, autocomplete, hint }: Field,
  { value, error, focused }: { value: string; error: string | undefined; focused: boolean },
): Html {
  return html`<label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" inputmode="${mode}" autocomplete="${autocomplete}" value="${value}" ${hint === undefined ? "" : html`placeholder="${hint}"`} ${error === undefined ? "" : html`aria-invalid="true" aria-describedby="${name}-error"`} ${focused ? "autofocus" : ""}>
${error === undefined ? "" : html`<p class="error" id="${name}-error">${error}</p>`}`;
}
