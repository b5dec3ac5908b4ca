import { type Dispatch, type SetStateAction, useEffect, useState } from "react";

/** How long somebody may pause while typing before the search follows. */
const pauseMs = 350;

/**
 * What is being typed into a form whose truth is elsewhere: it is handed on after a short pause, and gives way when the truth
 * has become another.
 *
 * @param textOf the same text for what is the same
 */
export function useDraft<T>(
  truth: T,
  textOf: (value: T) => string,
  onChange: (next: T) => void,
): [T, Dispatch<SetStateAction<T>>] {
  const [draft, setDraft] = useState(truth);
  const [last, setLast] = useState(truth);
  if (last !== truth) {
    setLast(truth);
    if (textOf(last) !== textOf(truth)) setDraft(truth);
  }

  useEffect(() => {
    if (textOf(draft) === textOf(truth)) return undefined;
    const timer = setTimeout(() => onChange(draft), pauseMs);
    return () => clearTimeout(timer);
  }, [draft, truth, textOf, onChange]);

  return [draft, setDraft];
}
