import type { RoomFile } from "@flexsession/domain/room/room-file";
import { call } from "../../firebase/call.ts";
import { save } from "./download.ts";
import { namesInZip } from "./names-in-zip.ts";

/**
 * Saves files as one zip. Each is fetched when it is its turn, so that no address expires in the queue, and all goes to
 * the browser's own disk as it comes: a room's twenty gigabytes would not fit its memory.
 *
 * @param onFile told how many files are in
 */
export async function downloadZip(
  files: readonly RoomFile[],
  zipName: string,
  onFile: (done: number) => void,
): Promise<void> {
  const { downloadZip: zip } = await import("client-zip");
  const response = zip(entriesOf(files, onFile));
  const content = await keep(response);
  const url = URL.createObjectURL(content);
  save(url, zipName);
  // The browser reads on while it saves; the address must outlive that.
  setTimeout(() => URL.revokeObjectURL(url), 600_000);
}

async function* entriesOf(files: readonly RoomFile[], onFile: (done: number) => void) {
  const names = namesInZip(files);
  for (const [index, file] of files.entries()) {
    const { bookingId, fileId } = file;
    const { url } = await call("linkFile", { bookingId, fileId });
    const input = await fetch(url);
    if (!input.ok) throw new Error(`a file could not be read: ${input.status}`);
    yield { name: names[index] ?? fileId, lastModified: file.arrivedAt ?? file.at, input };
    onFile(index + 1);
  }
}

/** What a response gives, on disk where the browser lets a page write there, else wherever it keeps blobs. */
async function keep(response: Response): Promise<Blob> {
  const { body } = response;
  if (!body) throw new Error("there is nothing to save");
  const folder = await navigator.storage?.getDirectory?.().catch(() => null);
  if (!folder || !("createWritable" in FileSystemFileHandle.prototype)) return response.blob();
  const handle = await folder.getFileHandle(`zip-${crypto.randomUUID()}`, { create: true });
  await body.pipeTo(await handle.createWritable());
  return handle.getFile();
}
