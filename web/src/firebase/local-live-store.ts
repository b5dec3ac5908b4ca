import { connectFirestoreEmulator, type Firestore } from "firebase/firestore";
import { localStack } from "./environment.ts";

/** Sends live reads to the local stack. */
export function connectLiveStore(store: Firestore): void {
  connectFirestoreEmulator(store, "127.0.0.1", localStack().ports.firestore);
}
