import { Refusal } from "@flexsession/domain/errors";
import { ref, StorageError, type UploadTask, uploadBytesResumable } from "firebase/storage";
import { auth } from "./auth.ts";
import { fileStore } from "./file-store.ts";

/** Bytes on their way, in parts: a broken connection repeats only the last of them. */
export interface Transfer {
  /** Rejects with `Refusal` `upload-denied`, an `AbortError` after `cancel`, or another error when the connection stays broken. */
  readonly done: Promise<void>;
  pause(): void;
  resume(): void;
  cancel(): void;
}

/**
 * Sends bytes to a path where nothing is yet, and which nobody may read. Import this module only dynamically.
 *
 * @param onBytes told how many bytes have arrived
 */
export async function startTransfer(
  path: string,
  content: Blob,
  contentType: string,
  onBytes: (bytes: number) => void,
): Promise<Transfer> {
  // The store sends a person's token only when the sign-in code has restored them.
  const [store] = await Promise.all([fileStore(), auth().then((made) => made.authStateReady())]);
  const task = uploadBytesResumable(ref(store, path), content, { contentType });
  task.on("state_changed", ({ bytesTransferred }) => onBytes(bytesTransferred));

  return {
    done: finish(task),
    pause: () => task.pause(),
    resume: () => task.resume(),
    cancel: () => task.cancel(),
  };
}

async function finish(task: UploadTask): Promise<void> {
  try {
    await task;
  } catch (error) {
    throw translated(error);
  }
}

function translated(error: unknown): Error {
  const code = error instanceof StorageError ? error.code : "";
  if (code === "storage/canceled") return new DOMException("canceled", "AbortError");
  if (code === "storage/unauthorized") return new Refusal("upload-denied", { cause: error });
  return new Error("The upload failed", { cause: error });
}
