import {
  type InvariantPage,
  type InvariantStep,
  invariantSteps,
  type Violation,
} from "@flexsession/domain/invariants/invariant";
import { useState } from "react";
import { call } from "../../firebase/call.ts";
import { now } from "../../firebase/clock.ts";
import { type Action, useAction } from "../../ui/use-action.ts";

/** How far a check has come. */
export interface InvariantRun {
  readonly checked: Readonly<Record<InvariantStep, number>>;
  readonly done: readonly InvariantStep[];
  readonly violations: readonly Violation[];
  readonly beganAt: Date;
}

type Read = (step: InvariantStep, after: string | null) => Promise<InvariantPage>;

const ask: Read = (step, after) => call("checkInvariants", { step, after });

/** Goes through everything anew, page by page; what is found shows as it is found, and null until it is begun. */
export function useInvariants(read: Read = ask): {
  readonly run: InvariantRun | null;
  readonly checking: Action<[], void>;
} {
  const [run, setRun] = useState<InvariantRun | null>(null);
  const checking = useAction(async () => {
    let known: InvariantRun = { checked: { bookings: 0, providers: 0 }, done: [], violations: [], beganAt: now() };
    setRun(known);
    for (const step of invariantSteps) {
      let after: string | null = null;
      do {
        const page: InvariantPage = await read(step, after);
        known = takePage(known, step, page);
        setRun(known);
        after = page.next;
      } while (after !== null);
    }
  });
  return { run, checking };
}

function takePage(run: InvariantRun, step: InvariantStep, page: InvariantPage): InvariantRun {
  return {
    ...run,
    checked: { ...run.checked, [step]: run.checked[step] + page.checked },
    done: page.next === null ? [...run.done, step] : run.done,
    violations: [...run.violations, ...page.violations],
  };
}
