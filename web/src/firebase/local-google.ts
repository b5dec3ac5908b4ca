import { type Auth, GoogleAuthProvider, signInWithCredential, type User } from "firebase/auth";
import { chooseLocalAccount } from "./local-account-chooser.ts";

/**
 * Signs in as a Google account of the person's choice; null when they close the chooser. The local stack accepts an
 * unsigned token, so the token is made here.
 */
export async function signInWithLocalGoogle(auth: Auth): Promise<User | null> {
  const email = await chooseLocalAccount();
  if (email === null) return null;
  const token = JSON.stringify({ sub: `google-${email}`, email, email_verified: true, name: nameOf(email) });
  const { user } = await signInWithCredential(auth, GoogleAuthProvider.credential(token));
  return user;
}

/** `mara.lindqvist@x` reads `Mara Lindqvist`. */
function nameOf(email: string): string {
  const [local = email] = email.split("@");
  return local
    .split(/[._-]+/)
    .map((each) => each.charAt(0).toUpperCase() + each.slice(1))
    .join(" ");
}
