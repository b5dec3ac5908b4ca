import { z } from "zod";

const invalidRequest = z.object({ type: z.literal("StripeInvalidRequestError"), statusCode: z.literal(400) });
const insufficient = z.object({ statusCode: z.literal(400), code: z.literal("balance_insufficient") });
const serverFailure = z.object({ type: z.literal("StripeAPIError"), statusCode: z.int().min(500) });

const noSuch = z.object({ statusCode: z.literal(404) });

const noSuchAccount = z.union([noSuch, z.object({ statusCode: z.literal(403), code: z.literal("account_invalid") })]);

/** Whether the processor refused the request itself (400), so that repeating it cannot succeed and nothing was done. */
export function isInvalidRequest(error: unknown): boolean {
  return invalidRequest.safeParse(error).success;
}

/** Whether the processor refused because an account does not hold what was asked of it. */
export function isInsufficient(error: unknown): boolean {
  return insufficient.safeParse(error).success;
}

/** Whether the processor itself failed (5xx): what it did is not known, and it answers the same under the same key. */
export function isServerFailure(error: unknown): boolean {
  return serverFailure.safeParse(error).success;
}

/** Whether the processor has no such object any more. */
export function isNoSuch(error: unknown): boolean {
  return noSuch.safeParse(error).success;
}

/** Whether the processor has no such account, or none that it shows us. */
export function isNoSuchAccount(error: unknown): boolean {
  return noSuchAccount.safeParse(error).success;
}
