import { connectFunctionsEmulator, type Functions } from "firebase/functions";
import { localStack } from "./environment.ts";

/** Sends calls to the local stack. */
export function connectFunctions(functions: Functions): void {
  connectFunctionsEmulator(functions, "127.0.0.1", localStack().ports.functions);
}
