import type { Pass } from "@flexsession/domain/packs/pass";
import { remindPass } from "@flexsession/domain/packs/remind-pass";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { announcePass } from "./announce-pass.ts";

/** Reminds the holder of a pass that ends soon of what is not used, and puts that behind it, in one commit: of two sweeps one does. */
export function remindOfPass({ passId }: Pass): Promise<void> {
  const ref = refs.pass(passId);
  return commit({ documents: [ref] }, (draft, now) => {
    const before = draft.get(ref);
    const reminded = before && remindPass(before, now);
    if (!reminded) return;
    draft.put(ref, reminded.pass);
    if (reminded.isTold) announcePass(draft, reminded.pass, "packReminder", ["customer"], now);
  });
}
