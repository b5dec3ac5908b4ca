import { useCallback, useEffect, useRef, useState } from "react";

export interface Action<I extends unknown[], O> {
  readonly isPending: boolean;
  /** What the last run failed with; null while it runs and after it succeeded. */
  readonly error: unknown;
  /** Starts it, or does nothing while it runs, so that a double click is one. Resolves to undefined when it failed. */
  readonly run: (...input: I) => Promise<O | undefined>;
  readonly forgetError: () => void;
}

/** Something that a person starts and that takes a while: one run at a time, its error kept in place. */
export function useAction<I extends unknown[], O>(act: (...input: I) => Promise<O>): Action<I, O> {
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isRunning = useRef(false);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });

  const run = useCallback(async (...input: I) => {
    if (isRunning.current) return undefined;
    isRunning.current = true;
    setPending(true);
    setError(null);
    try {
      return await latest.current(...input);
    } catch (reason) {
      setError(reason);
      return undefined;
    } finally {
      isRunning.current = false;
      setPending(false);
    }
  }, []);

  return { isPending, error, run, forgetError: useCallback(() => setError(null), []) };
}
