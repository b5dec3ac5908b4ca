import { Refusal } from "@flexsession/domain/errors";
import { standingOf } from "@flexsession/domain/profile/handle";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/**
 * Makes a handle lead to a person for good. It is created in the commit that needs it, so of two people who want it at
 * once one is refused.
 *
 * @throws {Refusal} `handle-taken`, `handle-reserved`
 */
export function takeHandle(draft: Draft, handle: string, uid: string): void {
  const ref = refs.handle(handle);
  requireFree(handle, draft.get(ref)?.providerId ?? null, uid);
  if (draft.get(ref) === null) draft.put(ref, { providerId: uid });
}

/**
 * @param owner whom the handle leads to, or null
 * @throws {Refusal} `handle-taken`, `handle-reserved`
 */
export function requireFree(handle: string, owner: string | null, uid: string): void {
  const standing = standingOf(handle, owner, uid);
  if (standing === "taken") throw new Refusal("handle-taken");
  if (standing === "reserved") throw new Refusal("handle-reserved");
}
