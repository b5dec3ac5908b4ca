import type { SubscriptionWord } from "@flexsession/domain/subscriptions/hear-subscription";
import { z } from "zod";
import { effect } from "../firebase/effect.ts";
import { stripe } from "../payments/stripe-client.ts";

const record = z.object({
  id: z.string(),
  status: z.string(),
  cancel_at_period_end: z.boolean(),
  cancel_at: z.int().nullable(),
  latest_invoice: z.object({ id: z.string(), status: z.string().nullable() }).nullable(),
  metadata: z.object({ subscriptionId: z.string().optional() }),
  items: z.object({ data: z.array(z.object({ current_period_end: z.int() })).min(1) }),
});

/** `unpaid` is past due without another attempt; `paused` is only what somebody does by hand. */
const states: Readonly<Record<string, SubscriptionWord["state"]>> = {
  active: "active",
  trialing: "active",
  past_due: "pastDue",
  unpaid: "pastDue",
  paused: "pastDue",
  canceled: "cancelled",
  incomplete_expired: null,
  incomplete: null,
};

/** A subscription as the processor has it now. */
export interface ReadSubscription {
  /** Null where it is none of ours. */
  readonly subscriptionId: string | null;
  readonly latestInvoiceId: string | null;
  /** Whether its latest month is not charged yet: about an hour passes between the month before and that. */
  readonly isDraft: boolean;
  readonly word: SubscriptionWord;
}

/** What is asked for with a subscription, wherever it is answered. */
export const withInvoice = { expand: ["latest_invoice"] };

/** Asks the processor for a subscription. @throws {Error} for a state that we do not know */
export async function readSubscription(processorId: string): Promise<ReadSubscription> {
  const client = await stripe();
  const answer = await effect("subscription.retrieve", () => client.subscriptions.retrieve(processorId, withInvoice));
  return subscriptionIn(answer);
}

/** The subscription of an answer that has its invoice too. @throws {Error} for a state that we do not know */
export function subscriptionIn(answer: unknown): ReadSubscription {
  const { status, items, metadata, ...read } = record.parse(answer);
  const state = states[status];
  if (state === undefined) throw new Error(`subscription ${read.id} is ${status}`);
  const periodEnd = new Date(Math.max(...items.data.map((each) => each.current_period_end)) * 1_000);
  return {
    subscriptionId: metadata.subscriptionId ?? null,
    latestInvoiceId: read.latest_invoice?.id ?? null,
    isDraft: read.latest_invoice?.status === "draft",
    word: {
      processorId: read.id,
      state,
      periodEnd,
      endsAtPeriodEnd: read.cancel_at_period_end || read.cancel_at !== null,
      isOpen: read.latest_invoice?.status === "open",
    },
  };
}
