import { noProof, type Proof, type ProofStep, proofSteps, takeProofPage } from "@flexsession/domain/money/ledger-proof";
import { useEffect, useState } from "react";
import { call } from "../../firebase/call.ts";
import { type Action, useAction } from "../../ui/use-action.ts";

interface ProofRun {
  readonly proof: Proof;
  /** Goes through everything anew; what was found shows as it is found. */
  readonly proving: Action<[], void>;
  /** Adds the entries up; done once by itself. */
  readonly adding: Action<[], void>;
}

/** The proof of the ledger as it goes on, page by page. */
export function useProof(readPage = checkPage): ProofRun {
  const [proof, setProof] = useState(noProof);
  const through = async (steps: readonly ProofStep[]) => {
    let known = noProof;
    for (const step of steps) {
      for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
        // One page after the other: each begins where the one before ended.
        // oxlint-disable-next-line eslint/no-await-in-loop
        const page = await readPage(step, after);
        known = takeProofPage(known, step, page);
        after = page.next;
        setProof(known);
      }
    }
  };
  const proving = useAction(() => through(proofSteps));
  const adding = useAction(() => through(["entries"]));
  const { run: addUp } = adding;
  useEffect(() => void addUp(), [addUp]);
  return { proof, proving, adding };
}

function checkPage(step: ProofStep, after: string | null) {
  return call("checkLedger", { step, after });
}
