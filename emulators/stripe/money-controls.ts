import { Hono } from "hono";
import { z } from "zod";
import { onboardingStates } from "./account-capability.ts";
import { changeAccount, createAccount } from "./change-account.ts";
import { closeDispute, isInquiry, isOpen } from "./close-dispute.ts";
import { settlePayout } from "./create-payout.ts";
import { idOf } from "./object-id.ts";
import { escalateInquiry, openDispute } from "./open-dispute.ts";
import { readControl } from "./read-control.ts";
import { recordSale, saleSchema } from "./record-sale.ts";
import { settleRefund } from "./settle-refund.ts";
import type { StandIn } from "./stand-in.ts";

const onboardBody = z.strictObject({
  account: z
    .string()
    .regex(/^acct_\w+$/)
    .optional(),
  country: z
    .string()
    .regex(/^[a-z]{2}$/)
    .default("us"),
  email: z.string().optional(),
  /** Whose account it is in the platform's own records. */
  uid: z.string().optional(),
  /** Tells nobody of it: for what is there before anything happens. */
  quiet: z.boolean().default(false),
  outcome: z.enum(onboardingStates).default("complete"),
});

const disputeBody = z.strictObject({
  payment_intent: z.string(),
  kind: z.enum(["dispute", "inquiry"]).default("dispute"),
  reason: z.string().default("fraudulent"),
  amount: z.number().int().positive().optional(),
});

/** What Stripe, a bank or a person does by themselves: onboarding without a browser, sales of the past, payouts that arrive, refunds that do or do not, disputes. */
export function moneyControls(standIn: StandIn): Hono {
  const app = new Hono();

  app.post("/onboard", async (c) => {
    const body = await readControl(c, onboardBody);
    if (body instanceof Response) return body;
    const { account: id, country, email, uid, outcome, quiet } = body;
    const told = quiet ? { ...standIn, tell: () => {} } : standIn;
    const metadata: Record<string, string> = uid === undefined ? {} : { uid };
    const account =
      standIn.state.accounts[id ?? ""] ??
      createAccount(told, { id, country, email, displayName: undefined, dashboard: "express", metadata });
    changeAccount(told, account, outcome);
    return c.json({ account: account.id });
  });

  app.post("/sales", async (c) => {
    const body = await readControl(c, z.strictObject({ sales: z.array(saleSchema) }));
    if (body instanceof Response) return body;
    const payee = body.sales.find(({ transfer }) => transfer && !standIn.state.accounts[transfer.destination]);
    if (payee) return c.json({ error: `There is no account for the transfer of ${payee.reference}.` }, 404);
    return c.json(body.sales.map((each) => recordSale(standIn, each)));
  });

  app.post("/payouts/settle", async (c) => {
    const body = await readControl(c, z.strictObject({ payout: z.string(), outcome: z.enum(["paid", "failed"]) }));
    if (body instanceof Response) return body;
    const payout = standIn.state.payouts[body.payout];
    if (payout?.status !== "pending") return c.json({ error: `No payout ${body.payout} is on its way.` }, 404);
    settlePayout(standIn, payout, body.outcome);
    return c.json({ status: payout.status });
  });

  app.post("/refunds/settle", async (c) => {
    const outcome = z.enum(["succeeded", "failed", "canceled"]);
    const body = await readControl(c, z.strictObject({ refund: z.string(), outcome }));
    if (body instanceof Response) return body;
    const refund = standIn.state.refunds[body.refund];
    const isOver = refund?.status === "failed" || refund?.status === "canceled";
    if (refund === undefined || isOver) return c.json({ error: `${body.refund} cannot end ${body.outcome}.` }, 409);
    settleRefund(standIn, refund, body.outcome);
    return c.json({ status: refund.status });
  });

  app.post("/disputes", async (c) => {
    const body = await readControl(c, disputeBody);
    if (body instanceof Response) return body;
    const { payment_intent, kind, reason, amount } = body;
    const charge = Object.values(standIn.state.charges).find(
      (each) => each.paid && idOf(each.payment_intent) === payment_intent,
    );
    if (charge === undefined) return c.json({ error: `Nothing was paid by ${payment_intent}.` }, 404);
    return c.json({ dispute: openDispute(standIn, charge, { kind, reason, amount }).id });
  });

  app.post("/disputes/settle", async (c) => {
    const outcome = z.enum(["won", "lost", "closed", "escalated"]);
    const body = await readControl(c, z.strictObject({ dispute: z.string(), outcome }));
    if (body instanceof Response) return body;
    const dispute = standIn.state.disputes[body.dispute];
    const fits = (body.outcome === "closed" || body.outcome === "escalated") === (dispute && isInquiry(dispute));
    if (dispute === undefined || !isOpen(dispute) || !fits) {
      return c.json({ error: `${body.dispute} is not open, or cannot end ${body.outcome}.` }, 409);
    }
    if (body.outcome === "escalated") escalateInquiry(standIn, dispute);
    else closeDispute(standIn, dispute, body.outcome === "won" ? "won" : "lost");
    return c.json({ status: dispute.status });
  });

  return app;
}
