import { effect } from "../firebase/effect.ts";
import { bucket } from "../room/room-objects.ts";
import { eightAtOnce } from "./eight-at-once.ts";

/** Takes away what somebody has uploaded for everyone to see. What they sent to a room goes with its document. */
export async function eraseFiles(uid: string): Promise<void> {
  const store = await bucket();
  const [files] = await effect("erasure.listFiles", () => store.getFiles({ prefix: `public/${uid}/` }));
  await eightAtOnce(files, (file) => effect("erasure.removeFile", () => file.delete({ ignoreNotFound: true })));
}
