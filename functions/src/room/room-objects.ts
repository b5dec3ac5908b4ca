import { paths } from "@flexsession/domain/paths";
import type { RoomFile } from "@flexsession/domain/room/room-file";
import { app } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";

type RemoveToken = (path: string, token: string) => Promise<void>;
type Place = Pick<RoomFile, "bookingId" | "kind" | "fileId">;

let removeToken: RemoveToken | null = null;

/** The bucket with everybody's files. The client is loaded at its first use: most functions never need it. */
export async function bucket() {
  const { getStorage } = await import("firebase-admin/storage");
  return getStorage(app).bucket();
}

/** The bytes of a room's file in Storage. */
export async function roomObject({ bookingId, kind, fileId }: Place) {
  const path = paths.roomObject(bookingId, kind, fileId);
  const object = (await bucket()).file(path);
  return {
    exists: () =>
      effect("files.look", async () => {
        const [isThere] = await object.exists();
        return isThere;
      }),

    /**
     * Takes away whatever its sender's browser could have left: the token whose address would open the file for good to
     * whoever has it, an encoding under which other bytes would be served than were looked at, and any words.
     */
    seal: () =>
      effect("files.seal", async () => {
        const [{ metadata }] = await object.getMetadata();
        const tokens = String(metadata?.firebaseStorageDownloadTokens ?? "").split(",");
        const gone = Object.fromEntries(Object.keys(metadata ?? {}).map((key) => [key, null]));
        await object.setMetadata({
          contentEncoding: "",
          contentDisposition: "attachment",
          cacheControl: "private, max-age=0, no-transform",
          metadata: { ...gone, firebaseStorageDownloadTokens: null },
        });
        for (const token of tokens.filter((each) => each !== "")) await removeToken?.(path, token);
      }),

    /** The bytes as they lie there, whatever encoding the object claims. */
    read: () => object.createReadStream({ decompress: false, validation: false }),

    remove: () => effect("files.remove", () => object.delete({ ignoreNotFound: true })),
  };
}

/** Says how a token is taken away where changing metadata does not. Production never calls it: only an entry beside emulators does. */
export function setTokenRemover(next: RemoveToken): void {
  removeToken = next;
}
