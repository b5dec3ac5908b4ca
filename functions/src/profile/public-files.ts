import { app } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";

let origin = "https://firebasestorage.googleapis.com";

interface PublicFiles {
  /** Where their addresses begin, and the bucket that they name. */
  readonly origin: string;
  readonly bucket: string;
  has(path: string): Promise<boolean>;
}

/** The files that people have uploaded. The client is loaded at its first use: most functions never need it. */
export async function publicFiles(): Promise<PublicFiles> {
  const { getStorage } = await import("firebase-admin/storage");
  const bucket = getStorage(app).bucket();
  return {
    origin,
    bucket: bucket.name,
    has: (path) =>
      effect("files.look", async () => {
        const [isThere] = await bucket.file(path).exists();
        return isThere;
      }),
  };
}

/** Says where files are instead. Production never calls it: only an entry beside emulators does. */
export function setFileOrigin(next: string): void {
  origin = next;
}
