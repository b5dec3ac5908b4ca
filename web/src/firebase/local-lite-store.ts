import { connectFirestoreEmulator, type Firestore } from "firebase/firestore/lite";
import { localStack } from "./environment.ts";

/** Sends one-time reads to the local stack. */
export function connectLiteStore(store: Firestore): void {
  connectFirestoreEmulator(store, "127.0.0.1", localStack().ports.firestore);
}
