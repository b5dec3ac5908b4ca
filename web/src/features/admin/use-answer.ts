import { Refusal } from "@flexsession/domain/errors";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Live } from "../../firebase/live.ts";

/** What was asked for, and a way to ask anew, after something of it was changed here. */
interface Answer<T> {
  readonly live: Live<T>;
  readonly askAgain: () => void;
}

/**
 * What a call answers, asked once for each key and whenever somebody asks anew; missing when it says that there is none.
 *
 * @param key what the answer depends on; null asks nothing and stays loading
 */
export function useAnswer<T>(key: string | null, ask: () => Promise<T>): Answer<T> {
  const [known, setKnown] = useState<{ readonly key: string; readonly live: Live<T> } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  const askAgain = useCallback(() => setAttempt((before) => before + 1), []);
  const retry = useCallback(() => {
    setKnown(null);
    askAgain();
  }, [askAgain]);

  useEffect(() => {
    if (key === null) return undefined;
    let isOver = false;
    const tell = (live: Live<T>) => {
      if (!isOver) setKnown({ key, live });
    };
    latest.current().then(
      (value) => tell({ status: "ready", value, stale: false }),
      (error: unknown) => tell(isMissing(error) ? { status: "missing" } : { status: "failed", retry }),
    );
    return () => {
      isOver = true;
    };
    // A new attempt asks the same anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key, attempt, retry]);

  return { live: known !== null && known.key === key ? known.live : { status: "loading" }, askAgain };
}

function isMissing(error: unknown): boolean {
  return error instanceof Refusal && error.code === "not-found";
}
