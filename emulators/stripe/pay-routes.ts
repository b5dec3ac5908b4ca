import { type Context, Hono } from "hono";
import type { Stripe } from "stripe";
import { challengePage, closedPage, notFoundPage, receiptPage, welcomePage } from "./notice-pages.ts";
import { payPage } from "./pay-page.ts";
import { answerChallenge, type PaymentResult, paySession, successUrl } from "./pay-session.ts";
import { findPaymentIntent } from "./payment-intents.ts";
import { type CardForm, type CardFormErrors, readCardForm } from "./read-card-form.ts";
import { runDue } from "./run-due.ts";
import type { StandIn } from "./stand-in.ts";

type Shown = { form?: CardForm; errors?: CardFormErrors; refusal?: string | null };

/**
 * The pages a customer sees: pay page, 3-D Secure, receipt.
 *
 * A refused card and a closed session answer 200: browsers log any other status of a page as an error of the page.
 */
export function payRoutes(standIn: StandIn): Hono {
  const app = new Hono();

  const withSession =
    (answer: (c: Context, session: Stripe.Checkout.Session) => Response | Promise<Response>) => (c: Context) => {
      runDue(standIn);
      const session = standIn.state.sessions[c.req.param("id") ?? ""];
      return session === undefined ? c.html(notFoundPage(), 404) : answer(c, session);
    };

  function showPayPage(c: Context, session: Stripe.Checkout.Session, { form, errors = {}, refusal = null }: Shown) {
    const lineItems = standIn.state.checkouts[session.id]?.lineItems ?? [];
    const shown = form ?? { email: session.customer_email ?? "", number: "", expiry: "", cvc: "" };
    return c.html(payPage({ session, lineItems, form: { ...shown, cvc: "" }, errors, refusal }));
  }

  function showResult(c: Context, session: Stripe.Checkout.Session, result: PaymentResult, form?: CardForm) {
    if (result.result === "paid") return c.redirect(result.redirect, 303);
    if (result.result === "challenge") return c.redirect(`/c/pay/${session.id}/3ds`, 303);
    if (result.result === "closed") return showClosed(c, session);
    return showPayPage(c, session, { refusal: result.message, ...(form === undefined ? {} : { form }) });
  }

  app.get("/", (c) => c.html(welcomePage()));

  app.get(
    "/c/pay/:id",
    withSession((c, session) => {
      if (session.status !== "open") return showClosed(c, session);
      const refusal = findPaymentIntent(standIn, session)?.last_payment_error?.message ?? null;
      return showPayPage(c, session, { refusal });
    }),
  );

  app.post(
    "/c/pay/:id",
    withSession(async (c, session) => {
      if (session.status !== "open") return showClosed(c, session);
      const { form, errors } = readCardForm(await c.req.parseBody(), standIn.clock.now());
      if (Object.keys(errors).length > 0) return showPayPage(c, session, { form, errors });
      return showResult(
        c,
        session,
        paySession(standIn, session, { payer: { email: form.email, number: form.number } }),
        form,
      );
    }),
  );

  app.get(
    "/c/pay/:id/3ds",
    withSession((c, session) => {
      if (session.status !== "open") return showClosed(c, session);
      const isAsked = standIn.state.checkouts[session.id]?.challenge !== null;
      return isAsked ? c.html(challengePage(session)) : c.redirect(`/c/pay/${session.id}`, 303);
    }),
  );

  app.post(
    "/c/pay/:id/3ds",
    withSession(async (c, session) => {
      const { answer } = await c.req.parseBody();
      const result = answerChallenge(standIn, session, { passed: answer === "complete" });
      if (result.result === "refused") return c.redirect(`/c/pay/${session.id}`, 303);
      return showResult(c, session, result);
    }),
  );

  app.get("/receipts/:id", (c) => {
    const charge = standIn.state.charges[c.req.param("id")];
    return charge === undefined || !charge.paid ? c.html(notFoundPage(), 404) : c.html(receiptPage(charge));
  });

  app.notFound((c) => c.html(notFoundPage(), 404));
  return app;
}

/** A form sent again after paying, as by the Back button, goes on to where it would have led. */
function showClosed(c: Context, session: Stripe.Checkout.Session) {
  if (c.req.method === "POST" && session.status === "complete") return c.redirect(successUrl(session), 303);
  return c.html(closedPage(session));
}
