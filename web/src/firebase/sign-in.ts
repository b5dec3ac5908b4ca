import { signOut as leave, signInWithEmailLink } from "firebase/auth";
import { keepLinkEmail } from "./account-store.ts";
import { auth } from "./auth.ts";
import { call } from "./call.ts";
import { openAccount } from "./open-account.ts";
import { dropIdleSources } from "./raw-sources.ts";

/** Asks the server to mail a link, and keeps the address so that opening the link here needs no retyping. */
export async function sendLink(email: string, continueTo: string): Promise<void> {
  await call("sendSignInLink", { email, continueTo });
  keepLinkEmail(email);
}

/** Signs in by an opened link. */
export async function completeLink(href: string, email: string): Promise<void> {
  const { user } = await signInWithEmailLink(await auth(), email, href);
  keepLinkEmail(null);
  await openAccount(user);
}

/** Signs in by Google: its window in production, a chooser of our own in the local build. */
export async function signInWithGoogle(): Promise<boolean> {
  const google =
    import.meta.env.MODE === "stack"
      ? (await import("./local-google.ts")).signInWithLocalGoogle
      : (await import("./google.ts")).signInWithGooglePopup;
  const user = await google(await auth());
  if (user) await openAccount(user);
  return user !== null;
}

/** Signs out on this device. */
export async function signOut(): Promise<void> {
  await leave(await auth());
  dropIdleSources();
}
