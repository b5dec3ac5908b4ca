import { create } from "zustand";
import { firstContent } from "./first-content.ts";

export interface Account {
  /** `unknown` until it is certain whether somebody is signed in. */
  readonly status: "unknown" | "signed-out" | "signed-in";
  readonly uid: string | null;
  readonly email: string | null;
  readonly name: string | null;
  readonly photo: string | null;
}

export const signedOut: Account = { status: "signed-out", uid: null, email: null, name: null, photo: null };

/** Who uses this page. Components read it; only `auth.ts` writes it. */
export const useAccount = create<Account>()(() => ({ ...signedOut, status: "unknown" }));

const hintKey = "flexsession.wasSignedIn";

/** Remembers whether the next page has a person to restore, so that visitors without an account never load the sign-in code. */
export function rememberSignedIn(isSignedIn: boolean): void {
  try {
    if (isSignedIn) localStorage.setItem(hintKey, "1");
    else localStorage.removeItem(hintKey);
  } catch {
    // A browser that keeps nothing only loads the sign-in code later.
  }
}

/** Restores the person of the last visit: after the first content, or not at all when nobody was signed in. */
export function startAccount(): void {
  if (!wasSignedIn()) {
    useAccount.setState(signedOut);
    return;
  }
  firstContent()
    .then(() => import("./auth.ts"))
    .then(({ auth }) => auth())
    .catch(() => useAccount.setState(signedOut));
}

/** Mails a link that signs in and leads on to a path of this site. @throws {Refusal} `too-many-attempts`, `invalid-input` */
export async function sendLink(email: string, continueTo: string): Promise<void> {
  const { sendLink } = await import("./sign-in.ts");
  await sendLink(email, continueTo);
}

/** The address that this device asked a link for, if it did. */
export function linkEmail(): string | null {
  try {
    return localStorage.getItem(linkEmailKey);
  } catch {
    return null;
  }
}

export const linkEmailKey = "flexsession.linkEmail";

/** Whether an address of this site is an opened sign-in link. */
export function isLink(href: string): boolean {
  const { searchParams } = new URL(href);
  return searchParams.get("mode") === "signIn" && searchParams.has("oobCode");
}

/** Signs in by an opened link and opens the account at the first time. */
export async function completeLink(href: string, email: string): Promise<void> {
  const { completeLink } = await import("./sign-in.ts");
  await completeLink(href, email);
}

/** Signs in by Google and opens the account at the first time. Resolves to false when the person closed the window. */
export async function signInWithGoogle(): Promise<boolean> {
  const { signInWithGoogle } = await import("./sign-in.ts");
  return signInWithGoogle();
}

/** Signs out on this device and forgets what this person could see. */
export async function signOut(): Promise<void> {
  const { signOut } = await import("./sign-in.ts");
  await signOut();
}

function wasSignedIn(): boolean {
  try {
    return localStorage.getItem(hintKey) !== null;
  } catch {
    return false;
  }
}
