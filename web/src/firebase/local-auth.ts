import { type Auth, connectAuthEmulator } from "firebase/auth";
import { localStack } from "./environment.ts";

/** Sends sign-ins to the local stack. */
export function connectAuth(auth: Auth): void {
  connectAuthEmulator(auth, `http://127.0.0.1:${localStack().ports.auth}`, { disableWarnings: true });
}
