import { html } from "hono/html";
import type { Stripe } from "stripe";
import { formatAmount, pageLocale } from "./format-amount.ts";
import { type Html, pageFrame } from "./page-frame.ts";

/** What a pay page shows once its session takes no payment: paid, or expired. */
export function closedPage(session: Stripe.Checkout.Session): Html {
  const isPaid = session.status === "complete";
  return pageFrame({
    title: isPaid ? "Already paid" : "This page has expired",
    lang: "en",
    body: html`<section>
<h1>${isPaid ? "You have already paid" : "This Checkout Session has expired"}</h1>
<p>${isPaid ? "This payment is complete. Nothing more is charged." : "It takes no payment any more, and nothing was charged."}</p>
</section>
${session.cancel_url === null ? "" : html`<a class="back" href="${session.cancel_url}">← Back</a>`}`,
  });
}

/** The bank's question of a card that asks for 3-D Secure. */
export function challengePage(session: Stripe.Checkout.Session): Html {
  const amount = formatAmount(session.amount_total ?? 0, session.currency ?? "usd", pageLocale(session.locale));
  return pageFrame({
    title: "3-D Secure",
    lang: "en",
    body: html`<section>
<h1>3-D Secure: confirm this payment</h1>
<p>Your bank asks whether you are paying ${amount} to FlexSession.</p>
<form method="post">
<button type="submit" name="answer" value="complete">Complete authentication</button>
<button type="submit" name="answer" value="fail" class="second">Fail authentication</button>
</form>
</section>`,
  });
}

/** The receipt of a charge, with what was refunded of it. */
export function receiptPage(charge: Stripe.Charge): Html {
  const amount = (minor: number) => formatAmount(minor, charge.currency, "en");
  const paidAt = new Date(charge.created * 1000);
  const card = charge.payment_method_details?.card;
  return pageFrame({
    title: `Receipt for ${amount(charge.amount)}`,
    lang: "en",
    body: html`<section>
<h1>Receipt from FlexSession</h1>
<p class="total">${amount(charge.amount)}</p>
<ul class="items">
<li><span>Paid on</span><time datetime="${paidAt.toISOString()}">${paidAt.toUTCString()}</time></li>
<li><span>Card</span><span>Visa •••• ${card?.last4 ?? "----"}</span></li>
${charge.description === null ? "" : html`<li><span>For</span><span>${charge.description}</span></li>`}
${charge.amount_refunded === 0 ? "" : html`<li><span>Refunded</span><span>${amount(charge.amount_refunded)}</span></li>`}
</ul>
<p class="soft">Receipt number ${charge.id}${charge.billing_details.email === null ? "" : `, sent to ${charge.billing_details.email}`}</p>
</section>`,
  });
}

/** A heading and a sentence. */
export function plainPage(title: string, sentence: string): Html {
  return pageFrame({ title, lang: "en", body: html`<section><h1>${title}</h1><p>${sentence}</p></section>` });
}

/** What the stand-in is, for somebody who opens its address by hand. */
export function welcomePage(): Html {
  return pageFrame({
    title: "Stripe stand-in",
    lang: "en",
    body: html`<section>
<h1>This is the local stand-in for Stripe</h1>
<p>A pay page opens from a booking that awaits its payment. No money moves here.</p>
<p>4242 4242 4242 4242 pays, 4000 0000 0000 0002 is refused, and 4000 0025 0000 3155 asks for 3-D Secure.</p>
</section>`,
  });
}

/** Anything that is not there. */
export function notFoundPage(): Html {
  return pageFrame({
    title: "Not found",
    lang: "en",
    body: html`<section><h1>There is nothing here</h1><p>The link is wrong, or the stand-in was reset.</p></section>`,
  });
}
