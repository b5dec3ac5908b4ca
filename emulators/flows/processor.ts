import { z } from "zod";

const charge = z.object({
  id: z.string(),
  /** Null for what a transfer has brought to a connected account. */
  payment_intent: z.string().nullable(),
  amount: z.int(),
  amount_refunded: z.int(),
  paid: z.boolean(),
});
const transfer = z.object({
  id: z.string(),
  amount: z.int(),
  amount_reversed: z.int(),
  destination: z.string(),
  transfer_group: z.string().nullable(),
  metadata: z.record(z.string(), z.string()),
});
const transferReversal = z.object({ id: z.string(), amount: z.int(), transfer: z.string() });
const state = z.object({
  sessions: z.record(z.string(), z.object({ id: z.string(), status: z.string(), client_reference_id: z.string() })),
  charges: z.record(z.string(), charge),
  accounts: z.record(z.string(), z.looseObject({ metadata: z.record(z.string(), z.string()).nullish() })).default({}),
  refunds: z.record(
    z.string(),
    z.object({
      id: z.string(),
      payment_intent: z.string().nullable(),
      amount: z.int(),
      status: z.string(),
      metadata: z.record(z.string(), z.string()).nullable(),
    }),
  ),
  transfers: z.record(z.string(), transfer).default({}),
  transferReversals: z.record(z.string(), transferReversal).default({}),
  disputes: z
    .record(
      z.string(),
      z.object({
        id: z.string(),
        payment_intent: z.string(),
        amount: z.int(),
        status: z.string(),
        evidence: z.record(z.string(), z.unknown()),
        evidence_details: z.object({ submission_count: z.int() }),
      }),
    )
    .default({}),
  balanceTransactions: z.record(z.string(), z.object({ id: z.string(), type: z.string(), net: z.int() })),
  subscriptions: z.record(z.string(), z.object({ status: z.string() })).default({}),
  invoices: z.record(z.string(), z.object({ status: z.string() })).default({}),
  /** The connected account of each object that is not the platform's own. */
  owners: z.record(z.string(), z.string()).default({}),
  events: z.record(
    z.string(),
    z.looseObject({
      id: z.string(),
      type: z.string(),
      created: z.int(),
      data: z.object({ object: z.looseObject({ id: z.string() }) }),
    }),
  ),
  deliveries: z.array(z.object({ eventId: z.string(), state: z.string(), lastStatus: z.int().nullable() })),
});

export type ProcessorState = z.output<typeof state>;

/** What a test does to the Stripe stand-in and sees of it. */
export interface Processor {
  readonly url: string;
  readonly webhookUrl: string;
  state(): Promise<ProcessorState>;
  /** Pays an open Checkout session with a card; `force` although its time is over. */
  pay(checkoutId: string, options?: { card?: string; email?: string; force?: boolean }): Promise<string>;
  control(path: string, body: object): Promise<unknown>;
  /** Sends what is held to the webhook, each once. */
  deliver(order?: "oldest" | "newest" | readonly string[]): Promise<void>;
  /** Sends the events of a type again, the oldest first; all that matter by default. */
  resend(type?: string): Promise<void>;
}

const matters = new Set(["checkout.session.completed", "checkout.session.expired"]);

/** The control of a Stripe stand-in at an address. */
export function processorAt(url: string, webhookUrl: string): Processor {
  const control = async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(`${url}/_stand-in${path}`, { method: "POST", body: JSON.stringify(body) });
    if (!response.ok && response.status !== 409) throw new Error(`${path}: ${await response.text()}`);
    return response.json();
  };
  const read = async () => state.parse(await (await fetch(`${url}/_stand-in/state`)).json());

  return {
    url,
    webhookUrl,
    control,
    state: read,
    async pay(checkoutId, { card, email, force = false } = {}) {
      const answer = await control("/pay", {
        session: checkoutId,
        force,
        ...(card && { card }),
        ...(email && { email }),
      });
      return z.object({ result: z.string() }).parse(answer).result;
    },
    async deliver(order = "oldest") {
      await control("/deliveries/flush", { order });
    },
    async resend(type) {
      const { events } = await read();
      for (const each of Object.values(events)) {
        if (type ? each.type === type : matters.has(each.type)) await control("/deliveries/resend", { event: each.id });
      }
    },
  };
}
