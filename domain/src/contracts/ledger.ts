import { z } from "zod";
import { proofPage, proofSteps } from "../money/ledger-proof.ts";

/** Proving the ledger. */
export const ledgerContracts = {
  /**
   * Goes through a page of a step of the proof, for admins only. `after` is where the page before ended; whoever calls
   * takes the pages together (`takeProofPage`).
   */
  checkLedger: {
    input: z.strictObject({ step: z.enum(proofSteps), after: z.string().max(200).nullable() }),
    output: proofPage,
  },
} as const;
