import { z } from "zod";
import { foundPayment } from "../admin/found-payment.ts";

/** A name of a payment as people write it: a booking's reference, or an id of the processor. */
export const paymentName = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9_-]{4,200}$/);

/** What admins find of what was paid. */
export const paymentSearchContracts = {
  /**
   * The payments of a booking by its reference, or those that an id of the processor is about: a payment intent, a Checkout
   * session, a refund, a transfer, what was taken back of one, or a dispute. `isMore` when there are more than are shown.
   */
  findPayment: {
    input: z.strictObject({ text: paymentName }),
    output: z.strictObject({ payments: z.array(foundPayment), isMore: z.boolean() }),
  },
} as const;
