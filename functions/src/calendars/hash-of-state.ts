import { digest } from "../firebase/digest.ts";

/** Under what an attempt to connect is found: whoever reads the database learns no state from it. */
export function hashOfState(state: string): string {
  return digest("connect", state).toString("hex");
}
