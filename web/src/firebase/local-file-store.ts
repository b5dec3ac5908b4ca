import { connectStorageEmulator, type FirebaseStorage } from "firebase/storage";
import { localStack } from "./environment.ts";

/** Sends files to the local stack. */
export function connectFileStore(store: FirebaseStorage): void {
  connectStorageEmulator(store, "127.0.0.1", localStack().ports.storage);
}
