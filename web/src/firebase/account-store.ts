import { create } from "zustand";

interface Account {
  /** `unknown` until it is certain whether somebody is signed in. */
  readonly status: "unknown" | "signed-out" | "signed-in";
  readonly uid: string | null;
  readonly email: string | null;
  readonly name: string | null;
}

export const signedOut: Account = { status: "signed-out", uid: null, email: null, name: null };

/** Who uses this page. Components read it; only `auth.ts`, `open-account.ts` and `save-account.ts` write it. */
export const useAccount = create<Account>()(() => ({ ...signedOut, status: "unknown" }));

const hintKey = "flexsession.wasSignedIn";
const linkEmailKey = "flexsession.linkEmail";
const openedKey = "flexsession.openedAccount";

/** Remembers whether the next page has a person to restore, so that visitors without an account never load the sign-in code. */
export function rememberSignedIn(isSignedIn: boolean): void {
  write(hintKey, isSignedIn ? "1" : null);
}

/** Whether somebody was signed in on this device when it was last used. */
export function wasSignedIn(): boolean {
  return read(hintKey) !== null;
}

/** Keeps the address that a link was asked for, or forgets it. */
export function keepLinkEmail(email: string | null): void {
  write(linkEmailKey, email);
}

/** The address that this device asked a link for, if it did. */
export function linkEmail(): string | null {
  return read(linkEmailKey);
}

/** Remembers that a person's account is open. */
export function rememberOpened(uid: string): void {
  write(openedKey, uid);
}

/** Whether this device knows that a person's account is open. */
export function hasOpened(uid: string): boolean {
  return read(openedKey) === uid;
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // A browser that keeps nothing asks once more: for the address, or to sign in.
  }
}
