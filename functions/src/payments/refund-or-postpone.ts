import type { Refund } from "@flexsession/domain/payments/payment";
import { logger } from "firebase-functions";
import { failureOf } from "../firebase/failure-of.ts";
import { postponeRefund } from "./postpone-refund.ts";
import { refundPayment } from "./refund-payment.ts";

/** Carries out an owed refund, or notes the failed attempt: what decided that it is owed is committed and stands. */
export async function refundOrPostpone(owed: Pick<Refund, "paymentId" | "cause">): Promise<void> {
  try {
    const isCarriedOut = await refundPayment(owed);
    if (!isCarriedOut) await postponeRefund(owed, { failure: null });
  } catch (error) {
    logger.error("a refund could not be carried out yet", error, owed);
    await postponeRefund(owed, { failure: failureOf(error) });
  }
}
