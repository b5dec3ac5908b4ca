import { signInWithEmailAndPassword } from "firebase/auth";
import { useUploads } from "../../../../web/src/features/files/upload-store.ts";
import { addUploads, forgetUpload } from "../../../../web/src/features/files/uploads.ts";
import { auth } from "../../../../web/src/firebase/auth.ts";
import { contentOf } from "./content.ts";

/** Signs somebody in on this page, as the product then knows them. */
export async function signIn(email: string, password: string): Promise<void> {
  await signInWithEmailAndPassword(await auth(), email, password);
}

/** Sends a file to a room as choosing it there does, its reservation included; the milliseconds until its last byte is in. */
export async function sendProduct(bookingId: string, bytes: number): Promise<number> {
  const content = contentOf(bytes);
  const start = performance.now();
  addUploads(bookingId, "mixes", [content]);
  const fileId = await sent();
  const milliseconds = performance.now() - start;
  forgetUpload(fileId);
  return milliseconds;
}

/** The id of the one file on its way, once it is there. */
function sent(): Promise<string> {
  return new Promise((resolve, reject) => {
    const stop = useUploads.subscribe(({ list: [upload] }) => {
      if (upload?.state !== "sent" && upload?.state !== "failed") return;
      stop();
      if (upload.state === "sent") resolve(upload.fileId);
      else reject(new Error("the file was not sent", { cause: upload.error }));
    });
  });
}
