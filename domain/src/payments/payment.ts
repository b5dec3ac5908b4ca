import { z } from "zod";
import { amountMinor, currency } from "../money/money.ts";
import { instant } from "../time/instant.ts";

/** One captured payment and where each of its units went; server only. Its id is the processor's payment intent. */
export const payment = z.strictObject({
  paymentId: z.string(),
  kind: z.enum(["booking"]),
  checkoutId: z.string(),
  bookingId: z.string(),
  customerId: z.string(),
  providerId: z.string(),
  currency,
  capturedMinor: amountMinor,
  refundedMinor: amountMinor,
  /** What the captured units belong to; they sum to `capturedMinor`. */
  allocations: z.array(z.strictObject({ to: z.enum(["booking", "refund"]), bookingId: z.string(), amountMinor })),
  createdAt: instant,
});

export type Payment = z.infer<typeof payment>;

/** An intent to give money back, made in the commit that decided it and carried out afterwards, once. */
export const refund = z.strictObject({
  paymentId: z.string(),
  bookingId: z.string(),
  cause: z.enum(["late", "duplicate", "mismatch"]),
  amountMinor,
  state: z.enum(["owed", "done"]),
  attempt: z.int().positive(),
  createdAt: instant,
  /** When the sweep looks at it again. */
  dueAt: instant,
});

export type Refund = z.infer<typeof refund>;
