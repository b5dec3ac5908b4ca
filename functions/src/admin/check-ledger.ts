import { contracts } from "@flexsession/domain/contracts";
import type { ProofPage, ProofStep } from "@flexsession/domain/money/ledger-proof";
import { callable } from "../firebase/callable.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { proveBalance } from "./prove-balance.ts";
import { proveCharges } from "./prove-charges.ts";
import { proveEntries } from "./prove-entries.ts";
import { proveRefunds } from "./prove-refunds.ts";
import { proveTransfers } from "./prove-transfers.ts";
import { requireReadingAdmin } from "./require-admin.ts";

/** A page of the proof of one step, from where the one before ended. */
type Prove = (after: string | null) => Promise<ProofPage>;

const steps: Readonly<Record<ProofStep, Prove>> = {
  entries: proveEntries,
  charges: proveCharges,
  refunds: proveRefunds,
  transfers: proveTransfers,
  balance: proveBalance,
};

/** Proves a page of the ledger against itself or against the processor's own lists; it changes nothing. */
export const checkLedger = callable(
  contracts.checkLedger,
  { secrets: [stripeSecretKey] },
  async ({ step, after }, caller) => {
    await requireReadingAdmin(caller);
    return steps[step](after);
  },
);
