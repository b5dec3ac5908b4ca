import { type Auth, browserPopupRedirectResolver, GoogleAuthProvider, signInWithPopup, type User } from "firebase/auth";
import { z } from "zod";

const closed = z.object({ code: z.enum(["auth/popup-closed-by-user", "auth/cancelled-popup-request"]) });

/** Signs in through Google's own window; null when the person closed it. */
export async function signInWithGooglePopup(auth: Auth): Promise<User | null> {
  try {
    const { user } = await signInWithPopup(auth, new GoogleAuthProvider(), browserPopupRedirectResolver);
    return user;
  } catch (error) {
    if (closed.safeParse(error).success) return null;
    throw error;
  }
}
