import { Refusal } from "@flexsession/domain/errors";
import { getDownloadURL, ref, StorageError, uploadBytesResumable } from "firebase/storage";
import { auth } from "./auth.ts";
import { fileStore } from "./file-store.ts";

/** A file on its way to a path of its own, where nothing is yet. */
export interface Sending {
  readonly path: string;
  readonly content: Blob;
  readonly contentType: string;
  /** Told the share that has arrived, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a file in parts, so that a broken connection repeats only the last of them, and returns its address.
 *
 * Import this module only dynamically.
 *
 * @throws {Refusal} `upload-denied`
 * @throws {DOMException} `AbortError` when the signal is aborted first
 */
export async function sendFile({ path, content, contentType, onProgress, signal }: Sending): Promise<string> {
  // The store sends a person's token only when the sign-in code has restored them.
  const [store] = await Promise.all([fileStore(), auth().then((made) => made.authStateReady())]);
  signal.throwIfAborted();

  const file = ref(store, path);
  // A path is never written twice.
  const cacheControl = "public, max-age=31536000, immutable";
  const task = uploadBytesResumable(file, content, { contentType, cacheControl });
  signal.addEventListener("abort", () => task.cancel(), { once: true });
  task.on("state_changed", ({ bytesTransferred, totalBytes }) => onProgress(bytesTransferred / totalBytes));

  try {
    await task;
    return await getDownloadURL(file);
  } catch (error) {
    signal.throwIfAborted();
    const isDenied = error instanceof StorageError && error.code === "storage/unauthorized";
    throw isDenied ? new Refusal("upload-denied", { cause: error }) : new Error("The upload failed", { cause: error });
  }
}
