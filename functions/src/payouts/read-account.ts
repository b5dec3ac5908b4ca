import type { AccountFacts } from "@flexsession/domain/payouts/read-payout-state";
import { z } from "zod";

/** An account as the processor has it now. */
export interface FetchedAccount {
  /** The person whom we made it for. */
  readonly uid: string;
  readonly country: string;
  readonly isClosed: boolean;
  readonly facts: AccountFacts;
}

const ours = z.object({ metadata: z.object({ uid: z.string().min(1) }) });

const transfers = z.object({
  status: z.enum(["active", "pending", "restricted", "rejected", "unsupported", "unknown"]).catch("unknown"),
  status_details: z.array(z.object({ resolution: z.string() })).catch([]),
});

const entry = z.object({
  description: z.string(),
  awaiting_action_from: z.enum(["user", "stripe"]).catch("stripe"),
  errors: z.array(z.unknown()).catch([]),
});

/** What is missing, or new to us, must not keep an account from being judged: it is not ready then. */
const details = z.object({
  closed: z.boolean().nullish().catch(null),
  identity: z.object({ country: z.string() }).nullish().catch(null),
  configuration: z
    .object({
      recipient: z.object({
        capabilities: z.object({ stripe_balance: z.object({ stripe_transfers: transfers }) }),
      }),
    })
    .nullish()
    .catch(null),
  requirements: z
    .object({ entries: z.array(entry).nullish() })
    .nullish()
    .catch(null),
});

/** Reads the processor's answer; null for an account that we have made for nobody, whatever else it says. */
export function readAccount(answer: unknown): FetchedAccount | null {
  const owned = ours.safeParse(answer);
  if (!owned.success) return null;
  const { identity, configuration, requirements, closed } = details.parse(answer);
  const capability = configuration?.recipient.capabilities.stripe_balance.stripe_transfers;
  return {
    uid: owned.data.metadata.uid,
    country: (identity?.country ?? "").toUpperCase(),
    isClosed: closed === true,
    facts: {
      transfers: capability?.status ?? "unknown",
      needsSupport: capability?.status_details.some(({ resolution }) => resolution === "contact_stripe") ?? false,
      open: (requirements?.entries ?? []).map(({ description, awaiting_action_from, errors }) => ({
        description,
        from: awaiting_action_from,
        failed: errors.length > 0,
      })),
    },
  };
}
