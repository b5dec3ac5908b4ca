import { initializeApp } from "firebase/app";
import { connectAuthEmulator, getAuth, signInWithEmailAndPassword } from "firebase/auth";
import { connectStorageEmulator, getStorage, ref, uploadBytesResumable } from "firebase/storage";
import { localStack } from "../../../../web/src/firebase/environment.ts";
import { contentOf } from "./content.ts";

const { projectId, ports } = localStack();
const app = initializeApp({ projectId, apiKey: "local", storageBucket: `${projectId}.appspot.com` }, "bare");
const auth = getAuth(app);
const store = getStorage(app);
connectAuthEmulator(auth, `http://127.0.0.1:${ports.auth}`, { disableWarnings: true });
connectStorageEmulator(store, "127.0.0.1", ports.storage);

/** Signs somebody in with the SDK alone. */
export async function signInBare(email: string, password: string): Promise<void> {
  await signInWithEmailAndPassword(auth, email, password);
}

/** Sends a file to a path that is reserved for it, with the SDK alone; the milliseconds that it took. */
export async function sendBare(path: string, bytes: number): Promise<number> {
  const content = contentOf(bytes);
  const start = performance.now();
  await uploadBytesResumable(ref(store, path), content, { contentType: "audio/wav" });
  return performance.now() - start;
}
