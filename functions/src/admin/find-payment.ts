import { describePayment, type FoundPayment } from "@flexsession/domain/admin/found-payment";
import { contracts } from "@flexsession/domain/contracts";
import { paths } from "@flexsession/domain/paths";
import { type Payment, refund } from "@flexsession/domain/payments/payment";
import { reversal, transfer } from "@flexsession/domain/payments/transfer";
import type { z } from "zod";
import { db } from "../firebase/app.ts";
import { callable } from "../firebase/callable.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { holderRef } from "../payments/holder-of.ts";
import { mostPayments, paymentsNamed } from "./payments-named.ts";
import { requireReadingAdmin } from "./require-admin.ts";

/** What was paid, and everything that moves or has moved of it: no client reads payments, so it is folded here. */
export const findPayment = callable(contracts.findPayment, {}, async ({ text }, caller) => {
  await requireReadingAdmin(caller);
  const found = await paymentsNamed(text);
  const payments = await Promise.all(found.slice(0, mostPayments).map(describe));
  return { payments, isMore: found.length > mostPayments };
});

async function describe(of: Payment): Promise<FoundPayment> {
  const { paymentId } = of;
  const [holder, refunds, transfers, reversals] = await Promise.all([
    readDocument(holderRef(of)),
    intentsOf(paths.refunds(paymentId), refund),
    intentsOf(paths.transfers(paymentId), transfer),
    intentsOf(paths.reversals(paymentId), reversal),
  ]);
  if (!holder) throw new Error(`payment ${paymentId} is held for nothing`);
  return describePayment(of, holder, { refunds, transfers, reversals });
}

async function intentsOf<T>(collection: string, schema: z.ZodType<T>): Promise<readonly T[]> {
  const found = await effect("payment.intents", () => db.collection(collection).get());
  return found.docs.map((each) => schema.parse(each.data()));
}
