import type { User } from "../account/user.ts";

/** What somebody has to write so that their account is deleted: its address, or its name where it has none. */
export function confirmationOf({ email, name }: Pick<User, "email" | "name">): string {
  return email === "" ? name : email;
}

/** Whether they have written it; capitals and blanks around it are nobody's mistake. */
export function confirms(user: Pick<User, "email" | "name">, written: string): boolean {
  return written.trim().toLowerCase() === confirmationOf(user).trim().toLowerCase();
}
