import type { Booking } from "../booking/booking.ts";
import { workKind } from "../booking/delivery.ts";
import type { RoomFile } from "./room-file.ts";

/**
 * Whether somebody may hear a file but not yet save it: what a provider made stays theirs until it is approved. Their
 * own files are never locked to them, and a class has nothing to deliver.
 */
export function isLocked(
  { isClass, approvedAt, providerId }: Pick<Booking, "isClass" | "approvedAt" | "providerId">,
  file: Pick<RoomFile, "by" | "kind">,
  uid: string,
): boolean {
  if (isClass || approvedAt !== null || uid === providerId) return false;
  return file.by === providerId && workKind.safeParse(file.kind).success;
}
