import { Refusal } from "@flexsession/domain/errors";
import type { FileKind } from "@flexsession/domain/room/file-kind";
import { fileName } from "@flexsession/domain/room/file-name";
import { checkWish } from "@flexsession/domain/room/reserve-file";
import { useAccount } from "../../firebase/account.ts";
import { call } from "../../firebase/call.ts";
import { sendRoomFile } from "../../firebase/send-room-file.ts";
import type { Transfer } from "../../firebase/transfer.ts";
import { warnOfLeaving } from "./leave-warning.ts";
import { withSample } from "./pace.ts";
import { isUnderWay, type Upload, useUploads } from "./upload-store.ts";

/** How many files are sent side by side: more would only share the same line. */
const atOnce = 3;

const contents = new Map<string, File>();
const transfers = new Map<string, Transfer>();
/** From the reservation on, which has no transfer yet: what has begun is never begun again beside itself. */
const begun = new Set<string>();

/** Queues files to be sent to a room. What cannot be sent is listed with the reason. */
export function addUploads(bookingId: string, kind: FileKind, files: readonly File[]): void {
  const added = files.map((file): Upload => {
    const fileId = crypto.randomUUID();
    const wish = { kind, name: file.name.normalize("NFC"), size: file.size };
    contents.set(fileId, file);
    const error = refusalOf(wish);
    const state = error === null ? "waiting" : "failed";
    return { ...wish, fileId, bookingId, sent: 0, state, error, samples: [] };
  });
  useUploads.setState(({ list }) => ({ list: [...list, ...added] }));
  next();
}

/** Holds one where it is; another may go on in its place. */
export function pauseUpload(fileId: string): void {
  transfers.get(fileId)?.pause();
  change(fileId, { state: "paused", samples: [] });
  next();
}

/** Lets a paused one go on. */
export function resumeUpload(fileId: string): void {
  const transfer = transfers.get(fileId);
  change(fileId, { state: begun.has(fileId) ? "sending" : "waiting", samples: [] });
  transfer?.resume();
  next();
}

/** Sends a failed one again, from its beginning. */
export function retryUpload(fileId: string): void {
  change(fileId, { state: "waiting", sent: 0, error: null, samples: [] });
  next();
}

/** Stops one and gives its space back; also takes one off the list that could not be sent. */
export function cancelUpload(fileId: string): void {
  const upload = find(fileId);
  transfers.get(fileId)?.cancel();
  forgetUpload(fileId);
  // What was never reserved is refused, and what does not reach the server lapses by itself.
  if (upload) call("dropFile", { bookingId: upload.bookingId, fileId }).catch(() => undefined);
}

/** Takes one off the list, since it is in the room by now. */
export function forgetUpload(fileId: string): void {
  contents.delete(fileId);
  transfers.delete(fileId);
  useUploads.setState(({ list }) => ({ list: list.filter((each) => each.fileId !== fileId) }));
  next();
}

function next(): void {
  const { list } = useUploads.getState();
  const free = atOnce - list.filter((each) => each.state === "sending").length;
  for (const upload of list.filter((each) => each.state === "waiting").slice(0, Math.max(0, free))) {
    change(upload.fileId, { state: "sending" });
    void send(upload);
  }
}

async function send(upload: Upload): Promise<void> {
  const { fileId, bookingId } = upload;
  const content = contents.get(fileId);
  if (!content) return;
  begun.add(fileId);
  try {
    const transfer = await sendRoomFile(bookingId, upload, content, (sent) => progress(fileId, sent));
    const state = find(fileId)?.state;
    // It was cancelled or paused while it was being reserved.
    if (!state) {
      transfer.cancel();
      // The first word of it may have overtaken the reservation.
      call("dropFile", { bookingId, fileId }).catch(() => undefined);
    }
    if (state === "paused") transfer.pause();
    transfers.set(fileId, transfer);
    await transfer.done;
    change(fileId, { state: "sent", sent: upload.size });
  } catch (error) {
    const isCancelled = error instanceof DOMException && error.name === "AbortError";
    if (!isCancelled) change(fileId, { state: "failed", error });
  } finally {
    transfers.delete(fileId);
    begun.delete(fileId);
    next();
  }
}

function progress(fileId: string, sent: number): void {
  const samples = find(fileId)?.samples ?? [];
  change(fileId, { sent, samples: withSample(samples, { at: Date.now(), sent }) });
}

function refusalOf(wish: { kind: FileKind; name: string; size: number }): unknown {
  try {
    if (!fileName.safeParse(wish.name).success) throw new Refusal("bad-file-name");
    checkWish(wish);
    return null;
  } catch (error) {
    return error;
  }
}

function find(fileId: string): Upload | undefined {
  return useUploads.getState().list.find((each) => each.fileId === fileId);
}

function change(fileId: string, changes: Partial<Upload>): void {
  useUploads.setState(({ list }) => ({
    list: list.map((each) => (each.fileId === fileId ? { ...each, ...changes } : each)),
  }));
}

useUploads.subscribe(({ list }) => warnOfLeaving(list.some(isUnderWay)));

// The next person on this device sends nothing in the name of the last.
useAccount.subscribe(({ status }) => {
  if (status === "signed-out") for (const { fileId } of useUploads.getState().list) cancelUpload(fileId);
});
