import type { RoomFile } from "@flexsession/domain/room/room-file";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";

const at = new Date("2026-11-24T12:00:00Z");

const sound = { seconds: 184.2, sampleRate: 48_000, bitDepth: 24, channels: 2, peaks: [4, 30, 82, 61, 12] };

/** A file of the room of `makeBooking()` in a state, sent by its provider, with what follows from the state. */
export function makeRoomFile(state: RoomFile["state"], changes: Partial<RoomFile> = {}): RoomFile {
  const isRead = state === "arrived" || state === "quarantined";
  return {
    fileId: "1b4e28ba-2fa1-41d2-883f-0016d3cca427",
    bookingId: "booking",
    parties: ["nina", "marcus"],
    kind: "mixes",
    name: "Song.wav",
    type: "audio/wav",
    size: 53_049_600,
    version: 1,
    by: "marcus",
    state,
    at,
    until: addMilliseconds(at, day),
    arrivedAt: isRead ? addMilliseconds(at, 60_000) : null,
    fault: state === "quarantined" ? "wrong-type" : null,
    sha256: isRead ? "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" : null,
    sound: state === "arrived" ? sound : null,
    openComments: [],
    commentsNoted: 0,
    preview: null,
    attempts: isRead ? 1 : 0,
    generation: isRead ? "1795521660000" : null,
    ...changes,
  };
}
