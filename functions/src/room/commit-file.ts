import type { Booking } from "@flexsession/domain/booking/booking";
import { Refusal } from "@flexsession/domain/errors";
import { emptySpace, type FileSpace } from "@flexsession/domain/room/file-space";
import { type RoomAccess, roomAccess } from "@flexsession/domain/room/room-access";
import type { RoomFile } from "@flexsession/domain/room/room-file";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/** One file's place in a room as a commit finds it, and the way to change it. */
export interface FilePlace {
  readonly booking: Booking;
  /** What the person may do in the room at this moment. */
  readonly access: RoomAccess;
  /** Null until it is reserved. */
  readonly file: RoomFile | null;
  readonly space: FileSpace;
  readonly put: (changes: { readonly file: RoomFile; readonly space?: FileSpace }) => void;
}

/**
 * Changes a room's file and what it takes of the quota in one commit, with everything that it depends on.
 *
 * @param uid whose access counts
 * @throws {Refusal} `not-found` when there is no such booking
 */
export function commitFile<T>(
  { bookingId, fileId }: Pick<RoomFile, "bookingId" | "fileId">,
  uid: string,
  decide: (place: FilePlace, draft: Draft, now: Date) => T,
): Promise<T> {
  const bookingRef = refs.booking(bookingId);
  const userRef = refs.user(uid);
  const fileRef = refs.roomFile(bookingId, fileId);
  const spaceRef = refs.fileSpace(bookingId);

  return commit({ documents: [bookingRef, userRef, fileRef, spaceRef] }, (draft, now) => {
    const booking = draft.get(bookingRef);
    if (!booking) throw new Refusal("not-found");
    const place: FilePlace = {
      booking,
      access: roomAccess(booking, uid, draft.get(userRef)?.suspended ?? true),
      file: draft.get(fileRef),
      space: draft.get(spaceRef) ?? emptySpace,
      put: ({ file, space }) => {
        draft.put(fileRef, file);
        if (space) draft.put(spaceRef, space);
      },
    };
    return decide(place, draft, now);
  });
}
