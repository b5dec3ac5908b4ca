import { z } from "zod";

const invalidRequest = z.object({ type: z.literal("StripeInvalidRequestError"), statusCode: z.literal(400) });

/** Whether the processor refused the request itself (400), so that repeating it cannot succeed and nothing was done. */
export function isInvalidRequest(error: unknown): boolean {
  return invalidRequest.safeParse(error).success;
}
