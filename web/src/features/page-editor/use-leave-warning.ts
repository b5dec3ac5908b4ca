import { useBlocker } from "react-router";
import { useAskBeforeClosing } from "../../ui/use-ask-before-closing.ts";

/** Asks before somebody leaves with something unsaved; going between the steps of the same editor is not leaving. */
export function useLeaveWarning(isUnsaved: boolean, within: string) {
  const blocker = useBlocker(({ nextLocation }) => isUnsaved && !nextLocation.pathname.startsWith(within));
  useAskBeforeClosing(isUnsaved);
  return blocker.state === "blocked" ? { stay: () => blocker.reset(), leave: () => blocker.proceed() } : null;
}
