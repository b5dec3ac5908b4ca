import { paths } from "@flexsession/domain/paths";
import type { FileWish } from "@flexsession/domain/room/reserve-file";
import { call } from "./call.ts";
import type { Transfer } from "./transfer.ts";

/**
 * Reserves a file in a booking's room, and starts to send it. Doing it again under the same id is harmless.
 *
 * @throws {Refusal} as `reserveFile`
 */
export async function sendRoomFile(
  bookingId: string,
  { fileId, kind, name, size }: FileWish,
  content: Blob,
  onBytes: (bytes: number) => void,
): Promise<Transfer> {
  const { type } = await call("reserveFile", { bookingId, fileId, kind, name, size });
  const { startTransfer } = await import("./transfer.ts");
  return startTransfer(paths.roomObject(bookingId, kind, fileId), content, type, onBytes);
}
