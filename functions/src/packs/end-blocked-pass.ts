import { endBlocked } from "@flexsession/domain/packs/end-blocked";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { endPass } from "./end-pass.ts";

/** Ends a pass whose provider has blocked its customer, and any other stays; the sweep takes it up where this process cannot. */
export async function endBlockedPass(passId: string, providerId: string): Promise<void> {
  const [passRef, providerRef] = [refs.pass(passId), refs.user(providerId)];
  const hasEnded = await commit({ documents: [passRef, providerRef] }, (draft, now) => {
    const before = draft.get(passRef);
    const after = before && endBlocked(before, draft.get(providerRef), now);
    if (after && after !== before) draft.put(passRef, after);
    return after !== before;
  });
  if (hasEnded) await endPass(passId);
}
