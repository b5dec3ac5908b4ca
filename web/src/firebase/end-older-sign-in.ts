import { auth } from "./auth.ts";
import { signOut } from "./sign-in.ts";

/** Signs out here if that was signed in before a moment. Moments of sign-ins are whole seconds. */
export async function endOlderSignIn(endedAt: Date): Promise<void> {
  const { currentUser } = await auth();
  if (!currentUser) return;
  const { authTime } = await currentUser.getIdTokenResult();
  if (new Date(authTime) < endedAt) await signOut();
}
