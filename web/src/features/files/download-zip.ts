import type { RoomFile } from "@flexsession/domain/room/room-file";
import { call } from "../../firebase/call.ts";
import { save } from "./download.ts";
import { keepZip, saveMs } from "./keep-zip.ts";
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
  const { content, discard } = await keepZip(zip(entriesOf(files, onFile)));
  const url = URL.createObjectURL(content);
  save(url, zipName);
  // The browser reads on while it saves; what it reads must outlive that.
  setTimeout(() => {
    URL.revokeObjectURL(url);
    void discard();
  }, saveMs);
}

async function* entriesOf(files: readonly RoomFile[], onFile: (done: number) => void) {
  const names = namesInZip(files);
  for (const [index, file] of files.entries()) {
    const { bookingId, fileId } = file;
    const { url } = await call("linkFile", { bookingId, fileId, use: "save" });
    const input = await fetch(url);
    if (!input.ok) throw new Error(`a file could not be read: ${input.status}`);
    yield { name: names[index] ?? fileId, lastModified: file.arrivedAt ?? file.at, input };
    onFile(index + 1);
  }
}
