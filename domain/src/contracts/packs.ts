import { z } from "zod";
import { amountMinor } from "../money/money.ts";
import { packTerms } from "../packs/pack.ts";
import { id } from "./fields.ts";

/** Packs of classes: offered by a provider, bought by a customer. */
export const packContracts = {
  /** Offers a pack of the caller's classes; what is sold keeps its terms. `key` makes a repeated call harmless. */
  offerPack: {
    input: z.strictObject({ ...packTerms.shape, key: z.uuid() }),
    output: z.strictObject({ packId: id }),
  },
  /** Takes a pack off sale; those who have bought it keep it. */
  withdrawPack: {
    input: z.strictObject({ packId: id }),
    output: z.strictObject({}),
  },
  /**
   * Begins to buy a pack and opens Checkout for it; `priceMinor` is what was shown. The same key gives the same pass.
   * `checkoutUrl` is null once it is paid; nothing that has lapsed can be paid.
   */
  buyPack: {
    input: z.strictObject({ providerId: id, packId: id, priceMinor: amountMinor, key: z.uuid() }),
    output: z.strictObject({ passId: id, checkoutUrl: z.string().nullable() }),
  },
  /** Asks the processor what became of the payment for a pass. */
  checkPass: {
    input: z.strictObject({ passId: id }),
    output: z.strictObject({ isPaid: z.boolean() }),
  },
  /** Ends a pass of the caller's now; what is left of it goes to whom its terms say. */
  giveUpPass: {
    input: z.strictObject({ passId: id }),
    output: z.strictObject({}),
  },
} as const;
