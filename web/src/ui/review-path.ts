import type { RoomFile } from "@flexsession/domain/room/room-file";

/** Where a sound of a room is heard and commented on. */
export function reviewPath({ bookingId, fileId }: Pick<RoomFile, "bookingId" | "fileId">): string {
  return `/bookings/${bookingId}/room/files/${fileId}`;
}
