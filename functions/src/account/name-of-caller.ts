import type { User } from "@flexsession/domain/account/user";
import type { Caller } from "../firebase/callable.ts";
import { type Ref, refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/** What a commit reads to know its caller's name: nothing, unless their token is older than the name they saved. */
export function nameRefs(caller: Caller): Ref<User>[] {
  return caller.name === null ? [refs.user(caller.uid)] : [];
}

/** The name that a booking is made under; the commit must read `nameRefs`. */
export function nameOfCaller(draft: Draft, caller: Caller): string {
  return caller.name ?? draft.get(refs.user(caller.uid))?.name ?? "Guest";
}
