import { z } from "zod";

const invalidRequest = z.object({ type: z.literal("StripeInvalidRequestError"), statusCode: z.literal(400) });
const serverFailure = z.object({ type: z.literal("StripeAPIError"), statusCode: z.int().min(500) });

/** Whether the processor refused the request itself (400), so that repeating it cannot succeed and nothing was done. */
export function isInvalidRequest(error: unknown): boolean {
  return invalidRequest.safeParse(error).success;
}

/** Whether the processor itself failed (5xx): what it did is not known, and it answers the same under the same key. */
export function isServerFailure(error: unknown): boolean {
  return serverFailure.safeParse(error).success;
}
