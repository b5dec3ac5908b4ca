import { assertFails, assertSucceeds } from "@firebase/rules-unit-testing";
import { bookingStates } from "@flexsession/domain/booking/life-cycle";
import { paths } from "@flexsession/domain/paths";
import { roomAccess } from "@flexsession/domain/room/room-access";
import { day, minute } from "@flexsession/domain/time/instant";
import { type DocumentData, doc, serverTimestamp, setDoc } from "firebase/firestore";
import { afterAll, beforeAll, describe, it } from "vitest";
import { createRoomBed, parties, type RoomBed, roomPeople } from "./room-bed.ts";

let bed: RoomBed;
beforeAll(async () => {
  bed = await createRoomBed("marks");
});
afterAll(() => bed.close());

const soon = () => new Date(Date.now() + day);
const kinds = {
  reads: { path: paths.readMark, value: () => ({ parties, at: serverTimestamp() }) },
  presence: {
    path: paths.presence,
    value: () => ({ parties, at: serverTimestamp(), typingAt: null, expireAt: soon() }),
  },
} as const;

describe.each(["reads", "presence"] as const)("%s", (kind) => {
  const { path, value } = kinds[kind];
  const ago = (milliseconds: number) => ({ ...value(), at: new Date(Date.now() - milliseconds) });
  const write = (asUid: string | null, bookingId: string, uid: string, changes: DocumentData = {}) =>
    setDoc(doc(bed.as(asUid), path(bookingId, uid)), { ...value(), ...changes });

  describe.each(Object.entries(roomPeople))("of %s", (_, { uid, isSuspended }) => {
    beforeAll(async () => {
      if (uid !== null) await bed.suspend(uid, isSuspended);
    });
    afterAll(async () => {
      if (uid !== null) await bed.suspend(uid, false);
    });

    it.each(bookingStates)("are written where a booking is %s, as the domain decides", async (state) => {
      const assertHeld = roomAccess({ parties, state }, uid, isSuspended) === "write" ? assertSucceeds : assertFails;
      await bed.put(path(state, "nina"), ago(minute));
      await bed.put(path(state, "marcus"), ago(minute));
      await assertHeld(write(uid, state, uid ?? "nina"));
    });
  });

  it("are written by nobody for the other", async () => {
    await assertFails(write("nina", "confirmed", "marcus"));
    await assertFails(write("nina", "confirmed", "stranger"));
  });

  it("are written at most once a second", async () => {
    await bed.put(path("confirmed", "nina"), ago(500));
    await assertFails(write("nina", "confirmed", "nina"));
    await bed.put(path("confirmed", "nina"), ago(1_500));
    await assertSucceeds(write("nina", "confirmed", "nina"));
  });

  it.each<[string, DocumentData]>([
    ["of another time", { at: new Date(Date.now() - minute) }],
    ["of other parties", { parties: ["nina", "stranger"] }],
    ["with a field that nobody knows", { note: "Hello" }],
    ...(kind === "presence"
      ? ([
          ["with typing of another time", { typingAt: new Date(Date.now() + minute) }],
          ["with words for a time", { typingAt: "now" }],
          ["that have expired", { expireAt: new Date(Date.now() - minute) }],
          ["that outlive the room", { expireAt: new Date(Date.now() + 3 * day) }],
          ["that never expire", { expireAt: null }],
        ] as [string, DocumentData][])
      : []),
  ])("are refused %s", async (_, changes) => {
    await bed.put(path("confirmed", "nina"), ago(minute));
    await assertFails(write("nina", "confirmed", "nina", changes));
  });
});
