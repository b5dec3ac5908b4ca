import { type Functions, getFunctions, httpsCallable } from "firebase/functions";
import { firebaseApp } from "./app.ts";
import { once } from "./once.ts";

const region = "us-central1";

const functions = once(async (): Promise<Functions> => {
  const made = getFunctions(firebaseApp(), region);
  if (import.meta.env.MODE === "stack") {
    const { connectFunctions } = await import("./local-functions.ts");
    connectFunctions(made);
  }
  if (import.meta.env.VITE_APP_CHECK_KEY) {
    const { startAppCheck } = await import("./app-check.ts");
    startAppCheck(import.meta.env.VITE_APP_CHECK_KEY);
  }
  return made;
});

/** Calls a function by name with what is sent as it is. Import this module only dynamically. */
export async function callFunction(name: string, data: unknown): Promise<unknown> {
  const answer = await httpsCallable(await functions(), name)(data);
  return answer.data;
}
