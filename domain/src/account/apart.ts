import { Refusal } from "../errors.ts";
import { mostBlocked } from "./blocked-person.ts";
import type { User } from "./user.ts";

/** How many people can be apart from somebody, whoever has blocked whom: the account is read by every hold. */
const mostApart = 1_000;

type Account = Pick<User, "uid" | "blocked" | "apartFrom" | "saved">;

/** The accounts of two people, of whom the first blocks the other or does so no more. */
interface Pair<T extends Account> {
  readonly own: T;
  readonly other: T;
}

/**
 * Blocks a person, which holds in both directions: each account names the other as one that it is apart from, and not who
 * has begun it. Blocking somebody again changes nothing.
 *
 * @param name what they are called, for the list of who is blocked
 * @throws {Refusal} `invalid-input` for oneself, or `list-full`
 */
export function blockPerson<T extends Account>({ own, other }: Pair<T>, name: string, at: Date): Pair<T> {
  if (own.uid === other.uid) throw new Refusal("invalid-input");
  if (own.blocked.some((each) => each.uid === other.uid)) return { own, other };
  if (own.blocked.length >= mostBlocked) throw new Refusal("list-full");
  const blocked = [{ uid: other.uid, name, at }, ...own.blocked];
  const saved = own.saved.filter((each) => each !== other.uid);
  return {
    own: { ...own, blocked, saved, apartFrom: withPerson(own, other.uid) },
    other: { ...other, apartFrom: withPerson(other, own.uid) },
  };
}

/** Takes a block back. They stay apart as long as the other has blocked them too. */
export function unblockPerson<T extends Account>({ own, other }: Pair<T>): Pair<T> {
  const blocked = own.blocked.filter((each) => each.uid !== other.uid);
  if (other.blocked.some((each) => each.uid === own.uid)) return { own: { ...own, blocked }, other };
  return {
    own: { ...own, blocked, apartFrom: own.apartFrom.filter((each) => each !== other.uid) },
    other: { ...other, apartFrom: other.apartFrom.filter((each) => each !== own.uid) },
  };
}

/**
 * Lets nothing begin between two people of whom one has blocked the other; it says the same to both.
 *
 * @param user either of them, as a commit reads them anyway
 * @throws {Refusal} `apart`
 */
export function requireNotApart(user: Pick<User, "apartFrom"> | null, uid: string): void {
  if (user?.apartFrom.includes(uid)) throw new Refusal("apart");
}

function withPerson({ apartFrom }: Account, uid: string): string[] {
  if (apartFrom.includes(uid)) return [...apartFrom];
  if (apartFrom.length >= mostApart) throw new Refusal("list-full");
  return [...apartFrom, uid];
}
