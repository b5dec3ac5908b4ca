import { signedOut, useAccount, wasSignedIn } from "./account-store.ts";
import { firstContent } from "./first-content.ts";

export { linkEmail, signedOut, useAccount } from "./account-store.ts";

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
