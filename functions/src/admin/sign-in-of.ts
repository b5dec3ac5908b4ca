import { z } from "zod";
import { auth } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";

/** What the sign-in of an account says of it. */
export interface SignIn {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly isDisabled: boolean;
}

const unknownPerson = z.object({ code: z.literal("auth/user-not-found") });

/** The sign-in of an account, or null when there is none any more. */
export async function signInOf(uid: string): Promise<SignIn | null> {
  try {
    const { customClaims, disabled } = await effect("auth.getUser", () => auth.getUser(uid));
    return { claims: customClaims ?? {}, isDisabled: disabled };
  } catch (error) {
    if (unknownPerson.safeParse(error).success) return null;
    throw error;
  }
}
