import { setMaxListeners } from "node:events";
import { paths } from "@flexsession/domain/paths";
import type { RoomFile } from "@flexsession/domain/room/room-file";
import { previewType } from "@flexsession/domain/room/served-of";
import { app } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";

type RemoveToken = (path: string, token: string) => Promise<void>;
type Place = Pick<RoomFile, "bookingId" | "kind" | "fileId">;

/** The client's own pipes put 11 listeners on one stream, in which Node sees a leak that is none. */
const listenersOfClient = 12;

let removeToken: RemoveToken | null = null;

/** The bucket with everybody's files. The client is loaded at its first use: most functions never need it. */
export async function bucket() {
  const { getStorage } = await import("firebase-admin/storage");
  return getStorage(app).bucket();
}

/** The bytes of a room's file in Storage. */
export async function roomObject({ bookingId, kind, fileId }: Place) {
  const path = paths.roomObject(bookingId, kind, fileId);
  const store = await bucket();
  const object = store.file(path);
  const preview = store.file(paths.roomPreview(bookingId, fileId));
  return {
    exists: () =>
      effect("files.look", async () => {
        const [isThere] = await object.exists();
        return isThere;
      }),

    /** Which generation lies there. */
    generation: () =>
      effect("files.generation", async () => {
        const [{ generation }] = await object.getMetadata();
        return String(generation);
      }),

    /**
     * Takes away whatever its sender's browser could have left: the token whose address would open the file for good to
     * whoever has it, an encoding under which other bytes would be served than were looked at, and any words. Answers
     * with the generation that lies there.
     */
    seal: () =>
      effect("files.seal", async () => {
        const [{ metadata, generation }] = await object.getMetadata();
        const tokens = String(metadata?.firebaseStorageDownloadTokens ?? "").split(",");
        const gone = Object.fromEntries(Object.keys(metadata ?? {}).map((key) => [key, null]));
        await object.setMetadata({
          contentEncoding: "",
          contentDisposition: "attachment",
          cacheControl: "private, max-age=0, no-transform",
          metadata: { ...gone, firebaseStorageDownloadTokens: null },
        });
        for (const token of tokens.filter((each) => each !== "")) await removeToken?.(path, token);
        return String(generation);
      }),

    /** The bytes of one generation as they lie there, whatever encoding the object claims. */
    read: (generation: string) => {
      setMaxListeners(listenersOfClient);
      return store.file(path, { generation }).createReadStream({ decompress: false, validation: false });
    },

    /** Where the preview is put, part by part; another try replaces it. */
    openPreview: () =>
      preview.createWriteStream({
        resumable: false,
        contentType: previewType,
        metadata: { cacheControl: "private, max-age=0, no-transform" },
      }),

    /**
     * Puts the bytes of one generation there anew, so that it is heard of again: within Storage, without reading them.
     * Fails when another lies there by then, which is heard of by itself.
     */
    renew: (generation: string) =>
      effect("files.renew", () => object.copy(object, { preconditionOpts: { ifGenerationMatch: generation } })),

    remove: () => effect("files.remove", () => object.delete({ ignoreNotFound: true })),

    removePreview: () => effect("files.removePreview", () => preview.delete({ ignoreNotFound: true })),
  };
}

/** Says how a token is taken away where changing metadata does not. Production never calls it: only an entry beside emulators does. */
export function setTokenRemover(next: RemoveToken): void {
  removeToken = next;
}
