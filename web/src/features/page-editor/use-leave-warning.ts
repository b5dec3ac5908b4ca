import { useEffect } from "react";
import { useBlocker } from "react-router";

/** Asks before somebody leaves with something unsaved; going between the steps of the same editor is not leaving. */
export function useLeaveWarning(isUnsaved: boolean, within: string) {
  const blocker = useBlocker(({ nextLocation }) => isUnsaved && !nextLocation.pathname.startsWith(within));

  useEffect(() => {
    if (!isUnsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isUnsaved]);

  return blocker.state === "blocked" ? { stay: () => blocker.reset(), leave: () => blocker.proceed() } : null;
}
