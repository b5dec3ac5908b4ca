import { paths } from "@flexsession/domain/paths";
import { digest } from "../firebase/digest.ts";
import type { Person } from "./row.ts";

/** Each pace that is kept by person, as its key begins. */
export const personalPaces = [
  "account",
  "announce",
  "calendars",
  "check-in",
  "handles",
  "page",
  "payouts",
  "report",
  "subscriptions",
] as const;

/** Where the limits of a person are kept. */
export function personalLimits({ uid, email }: Pick<Person, "uid" | "email">): readonly string[] {
  const paces = personalPaces.map((each) => paths.rateLimit(`${each}-${uid}`));
  const ofAddress = email === "" ? [] : [paths.rateLimit(digest("email", email).toString("hex").slice(0, 32))];
  return [paths.holdLimit(uid), ...paces, ...ofAddress];
}
