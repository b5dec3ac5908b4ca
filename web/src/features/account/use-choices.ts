import type { NoticeChoice, NoticeChoices } from "@flexsession/domain/notify/notice-choices";
import type { NoticeKind } from "@flexsession/domain/notify/notice-kind";
import { useState } from "react";

/**
 * Choices that show at once what was chosen, while it is being saved; one that could not be saved goes back to what is
 * stored.
 */
export function useChoices(stored: NoticeChoices, save: (choices: NoticeChoices) => Promise<unknown>) {
  const [pending, setPending] = useState<NoticeChoices>({});
  const [error, setError] = useState<unknown>(null);
  const [known, setKnown] = useState(stored);
  // What is stored has caught up, or somebody chose otherwise elsewhere.
  if (known !== stored) {
    setKnown(stored);
    setPending({});
  }

  const choose = async (kind: NoticeKind, choice: NoticeChoice) => {
    setError(null);
    setPending((before) => ({ ...before, [kind]: choice }));
    try {
      await save({ [kind]: choice });
    } catch (reason) {
      setError(reason);
      setPending(({ [kind]: _, ...others }) => others);
    }
  };

  return { chosen: { ...stored, ...pending }, choose, error };
}
