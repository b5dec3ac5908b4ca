import { effect } from "../firebase/effect.ts";
import { bucket } from "../room/room-objects.ts";
import { eightAtOnce } from "./eight-at-once.ts";

/** Takes away what somebody has uploaded for everyone to see, and what was put together for them. What they sent to a room goes with its document. */
export async function eraseFiles(uid: string): Promise<void> {
  const store = await bucket();
  for (const prefix of [`public/${uid}/`, `exports/${uid}/`]) {
    const [files] = await effect("erasure.listFiles", () => store.getFiles({ prefix }));
    await eightAtOnce(files, (file) => effect("erasure.removeFile", () => file.delete({ ignoreNotFound: true })));
  }
}
