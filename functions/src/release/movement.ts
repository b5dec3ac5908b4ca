import { z } from "zod";

/** What the processor has of a transfer or a reversal, with what we wrote on it. */
export const movement = z.object({
  id: z.string(),
  amount: z.int(),
  metadata: z.record(z.string(), z.string()).nullable(),
});
