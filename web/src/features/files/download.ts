import type { RoomFile } from "@flexsession/domain/room/room-file";
import { call } from "../../firebase/call.ts";
import { expectDownload } from "./leave-warning.ts";

/** Saves one file under its name, straight from where it lies. */
export async function downloadFile({ bookingId, fileId }: RoomFile): Promise<void> {
  const { url } = await call("linkFile", { bookingId, fileId, use: "save" });
  save(url);
}

/** Lets the browser save what an address gives; `name` for an address of this page's own. */
export function save(url: string, name?: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = name ?? "";
  expectDownload();
  document.body.append(link);
  link.click();
  link.remove();
}
