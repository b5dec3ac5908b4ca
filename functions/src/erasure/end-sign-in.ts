import { z } from "zod";
import { auth } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";

const unknownPerson = z.object({ code: z.literal("auth/user-not-found") });

/** Takes a sign-in away, if it is there: no token of it is renewed from then on. */
export async function endSignIn(uid: string): Promise<void> {
  try {
    await effect("auth.deleteUser", () => auth.deleteUser(uid));
  } catch (error) {
    if (!unknownPerson.safeParse(error).success) throw error;
  }
}
