import { useOutbox } from "../../firebase/room/outbox.ts";
import { useAskBeforeClosing } from "../../ui/use-ask-before-closing.ts";

/** Has the browser ask before the page is closed while something that was written has not left. */
export function useWarnOfUnsent(): void {
  useAskBeforeClosing(useOutbox(({ unsent }) => unsent.some((each) => each.state !== "sent")));
}
