import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";

/** Takes an event off those that failed, once it is handled. */
export function forgetFailedEvent(eventId: string): Promise<void> {
  const ref = refs.failedEvent(eventId);
  return commit({ documents: [ref] }, (draft) => {
    if (draft.get(ref)) draft.remove(ref);
  });
}
