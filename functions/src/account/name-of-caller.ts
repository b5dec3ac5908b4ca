import type { User } from "@flexsession/domain/account/user";
import type { Caller } from "../firebase/caller.ts";

/** The name that a booking is made under: that of the token, unless it is older than the name they saved. */
export function nameOfCaller(user: User | null, caller: Caller): string {
  return caller.name ?? user?.name ?? "Guest";
}
