import { wireInstant } from "@flexsession/domain/time/instant";
import { z } from "zod";

/** Which booking a Checkout session pays for, as its metadata says. */
const subject = z.object({
  bookingId: z.string(),
  customerId: z.string(),
  providerId: z.string(),
  start: wireInstant,
  end: wireInstant,
});

/** What we use of a Checkout session, whether it came in an event or as an answer. */
export const checkoutFacts = z.object({
  id: z.string(),
  url: z.string().nullable(),
  status: z.enum(["open", "complete", "expired"]),
  payment_status: z.enum(["paid", "unpaid", "no_payment_required"]),
  amount_total: z.int(),
  currency: z.string(),
  payment_intent: z.string().nullable(),
  expires_at: z.int(),
  metadata: subject,
});

export type CheckoutFacts = z.infer<typeof checkoutFacts>;
