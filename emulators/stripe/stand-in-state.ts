import type { Stripe } from "stripe";
import { z } from "zod";
import type { ThinEvent } from "./thin-events.ts";

/** The type says what this stand-in wrote itself; the check proves the kind of object. */
function stored<Item>(object: string) {
  return z.record(
    z.string(),
    z.custom<Item>(
      (value) => typeof value === "object" && value !== null && "object" in value && value.object === object,
    ),
  );
}

const checkout = z.object({
  lineItems: z.array(
    z.custom<Stripe.LineItem>((value) => typeof value === "object" && value !== null && "price" in value),
  ),
  paymentData: z.object({
    captureMethod: z.enum(["automatic", "automatic_async"]).default("automatic_async"),
    description: z.string().nullable(),
    metadata: z.record(z.string(), z.string()),
    receiptEmail: z.string().nullable(),
    transferGroup: z.string().nullable(),
  }),
  /** What the subscription of a session in that mode is made from, once it is paid. */
  subscriptionData: z
    .object({ description: z.string().nullable(), metadata: z.record(z.string(), z.string()) })
    .default({ description: null, metadata: {} }),
  /** The payment intent of a session whose own field never shows it, as in subscription mode. */
  intent: z.string().nullable().default(null),
  /** The card that waits for its 3-D Secure answer. */
  challenge: z.object({ email: z.string(), number: z.string() }).nullable(),
});

/** A link to the hosted onboarding, by its token. */
const onboarding = z.object({
  account: z.string(),
  refreshUrl: z.string(),
  returnUrl: z.string(),
  expiresAt: z.number(),
  /** The link opens once; what it opened goes on under a token of its own. */
  kind: z.enum(["link", "visit"]),
});

const delivery = z.object({
  id: z.string(),
  eventId: z.string(),
  url: z.string(),
  state: z.enum(["pending", "held", "lost", "delivered", "failed"]),
  attempts: z.number(),
  lastStatus: z.number().nullable(),
});

const savedAnswer = z.object({
  savedAt: z.number(),
  fingerprint: z.string(),
  requestId: z.string(),
  status: z.number(),
  body: z.unknown(),
});

export const faultsSchema = z.strictObject({
  deliveries: z.enum(["normal", "duplicate", "hold", "lose", "reverse"]),
  delayMs: z.number().int().nonnegative(),
  expiry: z.enum(["normal", "hold"]),
});

export const apiFaultSchema = z.strictObject({
  match: z.string().regex(/^(GET|POST|DELETE) \/v\d\/\S+$/),
  /** Without a status and a timeout the request is only delayed. */
  status: z.number().int().min(400).max(599).optional(),
  times: z.number().int().positive().default(1),
  /** The work is done first; by default only for a timeout. */
  afterEffect: z.boolean().optional(),
  /** What the idempotency key remembers when the work was done: the work's own answer, or the error. */
  keep: z.enum(["work", "error"]).default("work"),
  /** Closes the connection instead of answering. */
  timeout: z.boolean().default(false),
  delayMs: z.number().int().nonnegative().default(0),
});

const stateSchema = z.object({
  sessions: stored<Stripe.Checkout.Session>("checkout.session"),
  checkouts: z.record(z.string(), checkout),
  paymentIntents: stored<Stripe.PaymentIntent>("payment_intent"),
  charges: stored<Stripe.Charge>("charge"),
  refunds: stored<Stripe.Refund>("refund"),
  balanceTransactions: stored<Stripe.BalanceTransaction>("balance_transaction"),
  accounts: stored<Stripe.V2.Core.Account>("v2.core.account").default({}),
  onboardings: z.record(z.string(), onboarding).default({}),
  transfers: stored<Stripe.Transfer>("transfer").default({}),
  transferReversals: stored<Stripe.TransferReversal>("transfer_reversal").default({}),
  disputes: stored<Stripe.Dispute>("dispute").default({}),
  thinEvents: stored<ThinEvent>("v2.core.event").default({}),
  payouts: stored<Stripe.Payout>("payout").default({}),
  subscriptions: stored<Stripe.Subscription>("subscription").default({}),
  invoices: stored<Stripe.Invoice>("invoice").default({}),
  invoicePayments: stored<Stripe.InvoicePayment>("invoice_payment").default({}),
  /** The card behind each payment method that was kept to be charged again. */
  keptCards: z.record(z.string(), z.object({ email: z.string(), number: z.string() })).default({}),
  /** The connected account of each object that is not the platform's own. */
  owners: z.record(z.string(), z.string()).default({}),
  events: stored<Stripe.EventBase>("event"),
  deliveries: z.array(delivery),
  answers: z.record(z.string(), savedAnswer),
  faults: faultsSchema,
  apiFaults: z.array(apiFaultSchema),
});

export type StandInState = z.output<typeof stateSchema>;
export type Delivery = z.output<typeof delivery>;
export type ApiFault = z.output<typeof apiFaultSchema>;

/** An account in which nothing has happened yet. */
export function emptyState(): StandInState {
  return {
    sessions: {},
    checkouts: {},
    paymentIntents: {},
    charges: {},
    refunds: {},
    balanceTransactions: {},
    accounts: {},
    onboardings: {},
    transfers: {},
    transferReversals: {},
    payouts: {},
    subscriptions: {},
    invoices: {},
    invoicePayments: {},
    keptCards: {},
    disputes: {},
    thinEvents: {},
    owners: {},
    events: {},
    deliveries: [],
    answers: {},
    faults: { deliveries: "normal", delayMs: 0, expiry: "normal" },
    apiFaults: [],
  };
}

/** The state that a data file holds. @throws {Error} naming the file, when it is not this version's */
export function parseState(content: unknown, file: string): StandInState {
  if (content === undefined) return emptyState();
  const state = stateSchema.safeParse(content);
  if (state.success) return state.data;
  throw new Error(`${file} does not hold the state of this Stripe stand-in; delete it to begin again.`, {
    cause: state.error,
  });
}
