import { FirebaseError, initializeApp } from "firebase/app";
import { connectAuthEmulator, GoogleAuthProvider, getAuth, signInWithCredential, signOut } from "firebase/auth";
import { connectFunctionsEmulator, getFunctions, httpsCallable } from "firebase/functions";
import { z } from "zod";
import { type Stack, stackNamed } from "../launch/stacks.ts";

// Nothing here runs at Google, and asking whether it does costs a warning.
process.env.METADATA_SERVER_DETECTION = "none";

const refusal = z.object({ code: z.string() });

/** A browser's view of the deployed functions of a stack: the real client library, signed in at the auth emulator. */
export interface DeployedClient {
  signIn(email: string): Promise<string>;
  signOut(): Promise<void>;
  /** The ID token of whoever is signed in. */
  token(): Promise<string>;
  /** How a call ended: what it gave, or the code of the refusal, or the error's own code. */
  call(name: string, data: unknown): Promise<{ readonly output: unknown; readonly refused: string | null }>;
}

/** The stack that the flows run beside. */
export const stack: Stack = stackNamed();

/** A client with nobody signed in. */
export function deployedClient(name: string): DeployedClient {
  const app = initializeApp({ projectId: stack.projectId, apiKey: "demo" }, name);
  const auth = getAuth(app);
  connectAuthEmulator(auth, `http://127.0.0.1:${stack.ports.auth}`, { disableWarnings: true });
  const functions = getFunctions(app);
  connectFunctionsEmulator(functions, "127.0.0.1", stack.ports.functions);

  return {
    async signIn(email) {
      const token = JSON.stringify({ sub: email, email, email_verified: true, name: "Nina Castellano" });
      const { user } = await signInWithCredential(auth, GoogleAuthProvider.credential(token));
      return user.uid;
    },
    signOut: () => signOut(auth),
    token: async () => (await auth.currentUser?.getIdToken()) ?? "",
    async call(callable, data) {
      try {
        const { data: output } = await httpsCallable(functions, callable)(data);
        return { output, refused: null };
      } catch (error) {
        if (!(error instanceof FirebaseError)) throw error;
        const details = refusal.safeParse("details" in error ? error.details : null);
        return { output: null, refused: details.success ? details.data.code : error.code };
      }
    },
  };
}
