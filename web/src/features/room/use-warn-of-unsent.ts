import { useEffect } from "react";
import { useOutbox } from "../../firebase/room/outbox.ts";

/** Has the browser ask before the page is closed while something that was written has not left. */
export function useWarnOfUnsent(): void {
  const hasUnsent = useOutbox(({ unsent }) => unsent.some((each) => each.state !== "sent"));
  useEffect(() => {
    if (!hasUnsent) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [hasUnsent]);
}
