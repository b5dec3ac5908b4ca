import { z } from "zod";
import { receipt } from "../receipt/receipt.ts";
import { id } from "./fields.ts";

/** What was paid. */
export const receiptContracts = {
  /** The receipt of the caller's own booking, as it stands; null when nothing was ever paid. */
  readReceipt: {
    input: z.strictObject({ bookingId: id }),
    output: z.strictObject({ receipt: receipt.nullable() }),
  },
} as const;
