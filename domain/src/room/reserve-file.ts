import { takeFrom } from "../account/pace.ts";
import type { Booking } from "../booking/booking.ts";
import { Refusal } from "../errors.ts";
import { addMilliseconds, day } from "../time/instant.ts";
import { type FileKind, mostBytesInRoom, mostBytesOfFile, mostFiles, typeOfName, typesOfKind } from "./file-kind.ts";
import type { FileSpace } from "./file-space.ts";
import type { RoomFile } from "./room-file.ts";

/** How long a reserved file may take to arrive. */
const reservationLife = day;

/** As many names as a room remembers the versions of, so that the document which counts them stays small. */
const mostNames = 1_000;

/** All that a room holds can be sent at once; whoever reserves and drops again and again leaves a document each time. */
const pace = { burst: mostFiles, refillMs: 5_000 };

/** A file that somebody wants to send. */
export interface FileWish {
  readonly fileId: string;
  readonly kind: FileKind;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * The exact content type of a file that its kind takes, by its name: what browsers call types differs too much.
 *
 * @throws {Refusal} `wrong-file-type`, `file-empty` or `file-too-large`
 */
export function checkWish({ kind, name, size }: Omit<FileWish, "fileId">): string {
  const type = typeOfName(name);
  if (type === null || !typesOfKind[kind].includes(type)) throw new Refusal("wrong-file-type");
  if (size <= 0) throw new Refusal("file-empty");
  if (size > mostBytesOfFile) throw new Refusal("file-too-large");
  return type;
}

/**
 * Takes room for one file out of a booking's quota. Who may write in the room was decided before.
 *
 * @throws {Refusal} as `checkWish`, `room-full`, `too-many-files` or `too-many-attempts`
 */
export function reserveFile(
  space: FileSpace,
  { bookingId, parties }: Pick<Booking, "bookingId" | "parties">,
  wish: FileWish,
  by: string,
  now: Date,
): { space: FileSpace; file: RoomFile } {
  const type = checkWish(wish);
  const { fileId, kind, name, size } = wish;
  const key = `${kind}/${name.toLowerCase()}`;
  const known = space.versions[key] ?? 0;
  if (space.bytes + size > mostBytesInRoom) throw new Refusal("room-full");
  if (space.files >= mostFiles) throw new Refusal("too-many-files");
  if (known === 0 && Object.keys(space.versions).length >= mostNames) throw new Refusal("too-many-files");

  const version = known + 1;
  const file: RoomFile = {
    fileId,
    bookingId,
    parties,
    kind,
    name,
    type,
    size,
    version,
    by,
    state: "reserved",
    at: now,
    until: addMilliseconds(now, reservationLife),
    arrivedAt: null,
    fault: null,
    sha256: null,
    sound: null,
    openComments: [],
    commentsNoted: 0,
    preview: null,
    attempts: 0,
    generation: null,
  };
  const versions = { ...space.versions, [key]: version };
  const haste = takeFrom(space.haste, pace, now);
  return { space: { bytes: space.bytes + size, files: space.files + 1, versions, haste }, file };
}

/** Gives back what a file took of the quota, for one that never came or was taken back; its version stays used. */
export function deleteFile(space: FileSpace, file: RoomFile): { space: FileSpace; file: RoomFile } {
  const { bytes, files } = space;
  return {
    space: { ...space, bytes: Math.max(0, bytes - file.size), files: Math.max(0, files - 1) },
    file: { ...file, state: "deleted" },
  };
}
