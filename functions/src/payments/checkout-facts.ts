import { wireInstant } from "@flexsession/domain/time/instant";
import { z } from "zod";

/** Which booking a Checkout session pays for, as its metadata says; of an order the first. */
const subject = z
  .object({
    bookingId: z.string(),
    customerId: z.string(),
    providerId: z.string(),
    start: wireInstant,
    end: wireInstant,
    /** The class whose occurrence it is of. */
    classId: z.string().optional(),
    /** The claim of the change that it pays for, where it is not the booking itself. */
    change: z.string().optional(),
    orderId: z.string().optional(),
    /** Of all bookings of the order, between spaces. */
    bookingIds: z.string().optional(),
  })
  .transform(({ orderId, bookingIds, ...rest }) => ({
    ...rest,
    order: orderId && bookingIds ? { orderId, bookingIds: bookingIds.split(" ") } : null,
  }));

const facts = {
  id: z.string(),
  url: z.string().nullable(),
  status: z.enum(["open", "complete", "expired"]),
  payment_status: z.enum(["paid", "unpaid", "no_payment_required"]),
  amount_total: z.int(),
  currency: z.string(),
  payment_intent: z.string().nullable(),
  expires_at: z.int(),
};

/** What we use of a Checkout session, whether it came in an event or as an answer. */
export const checkoutFacts = z.object({ ...facts, metadata: subject });

/** The same of one that a pack is bought with. */
export const passFacts = z.object({ ...facts, metadata: z.object({ passId: z.string() }) });

/** The same of one in which a subscription is begun, whose payments are its invoices'. */
export const subscriptionFacts = z.object({
  status: facts.status,
  subscription: z.string().nullable(),
  metadata: z.object({ subscriptionId: z.string() }),
});

/** Where a Checkout session is, whatever it is for. */
export const madeCheckout = z.object({ id: facts.id, url: facts.url });

export type MadeCheckout = z.infer<typeof madeCheckout>;
/** Whatever one of our Checkout sessions is for. */
export const soldFacts = z.union([passFacts, checkoutFacts]);

export type SoldFacts = z.infer<typeof soldFacts>;
export type CheckoutFacts = z.infer<typeof checkoutFacts>;
export type PassFacts = z.infer<typeof passFacts>;
