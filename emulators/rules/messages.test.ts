import { randomUUID } from "node:crypto";
import { assertFails, assertSucceeds } from "@firebase/rules-unit-testing";
import { bookingStates } from "@flexsession/domain/booking/life-cycle";
import { paths } from "@flexsession/domain/paths";
import { editMinutes, longestText, message } from "@flexsession/domain/room/message";
import { roomAccess } from "@flexsession/domain/room/room-access";
import { minute } from "@flexsession/domain/time/instant";
import { type DocumentData, deleteField, doc, getDoc, serverTimestamp, setDoc, updateDoc } from "firebase/firestore";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRoomBed, parties, type RoomBed, roomPeople } from "./room-bed.ts";

let bed: RoomBed;
beforeAll(async () => {
  bed = await createRoomBed("messages");
});
afterAll(() => bed.close());

const text = (uid: string, messageId: string, changes: DocumentData = {}) => ({
  messageId,
  kind: "text",
  parties,
  from: uid,
  text: "Hello",
  at: serverTimestamp(),
  editedAt: null,
  deletedAt: null,
  ...changes,
});

function send(uid: string | null, bookingId: string, changes: DocumentData = {}, messageId: string = randomUUID()) {
  return setDoc(doc(bed.as(uid), paths.message(bookingId, messageId)), text(uid ?? "nina", messageId, changes));
}

/** Stores a message as if it had been sent a while ago. */
async function stored(from: string, agoMs: number, changes: DocumentData = {}, bookingId = "confirmed") {
  const messageId = randomUUID();
  const path = paths.message(bookingId, messageId);
  await bed.put(path, { ...text(from, messageId), at: new Date(Date.now() - agoMs), ...changes });
  return path;
}

const edit = (uid: string | null, path: string, changes: DocumentData = {}) =>
  updateDoc(doc(bed.as(uid), path), { text: "Changed", editedAt: serverTimestamp(), ...changes });
const takeBack = (uid: string | null, path: string, changes: DocumentData = {}) =>
  updateDoc(doc(bed.as(uid), path), { text: "", deletedAt: serverTimestamp(), ...changes });

describe.each(Object.entries(roomPeople))("as the domain decides, %s", (_, { uid, isSuspended }) => {
  beforeAll(async () => {
    if (uid !== null) await bed.suspend(uid, isSuspended);
  });
  afterAll(async () => {
    if (uid !== null) await bed.suspend(uid, false);
  });

  it.each(bookingStates)("writes, edits and takes back where a booking is %s, or may not", async (state) => {
    const access = roomAccess({ parties, state }, uid, isSuspended);
    const assertHeld = access === "write" ? assertSucceeds : assertFails;
    await assertHeld(send(uid, state));
    await assertHeld(edit(uid, await stored(uid ?? "nina", minute, {}, state)));
    await assertHeld(takeBack(uid, await stored(uid ?? "nina", minute, {}, state)));
  });
});

describe("a new message", () => {
  it.each<[string, DocumentData]>([
    ["of no text", { text: "" }],
    ["of a text too long", { text: "m".repeat(longestText + 1) }],
    ["of something else than text", { text: 7 }],
    ["of a map for a text", { text: { html: "<b>" } }],
    ["in the name of the other", { from: "marcus" }],
    ["in the name of nobody", { from: null }],
    ["that tells what only functions tell", { kind: "system", event: { name: "moved", to: "completed" } }],
    ["of a kind of its own", { kind: "html" }],
    ["for a stranger to read", { parties: ["nina", "stranger"] }],
    ["for one more to read", { parties: [...parties, "stranger"] }],
    ["for itself alone", { parties: ["nina"] }],
    ["from the past", { at: new Date(Date.now() - minute) }],
    ["from the future", { at: new Date(Date.now() + minute) }],
    ["that was edited before it was sent", { editedAt: serverTimestamp() }],
    ["that was taken back before it was sent", { deletedAt: serverTimestamp() }],
    ["under another id than it says", { messageId: "another-id-of-some-length" }],
    ["with a field that nobody knows", { isPinned: true }],
    ["without a field", { editedAt: undefined }],
  ])("is refused %s", async (_, changes) => {
    const messageId = randomUUID();
    const given = Object.entries(text("nina", messageId, changes)).filter(([, value]) => value !== undefined);
    await assertFails(setDoc(doc(bed.as("nina"), paths.message("confirmed", messageId)), Object.fromEntries(given)));
  });

  it.each(["short", "x".repeat(41), "with a space in its name", "with.dots.in.its.name.."])(
    "is refused under the id %s",
    async (messageId) => {
      await assertFails(send("nina", "confirmed", {}, messageId));
    },
  );

  it("is refused where there is no booking", async () => {
    await assertFails(send("nina", "no-such-booking"));
  });

  it("may be as long as the domain allows", async () => {
    await assertSucceeds(send("nina", "confirmed", { text: "m".repeat(longestText) }));
  });

  it.each([
    ["letters", "m"],
    ["letters of many bytes", "語"],
    ["emoji", "🎧"],
  ])("may be as long in %s as its field lets one write, and the schema reads it; not longer", async (_, letter) => {
    const longest = letter.repeat(longestText / letter.length);
    await assertSucceeds(send("nina", "confirmed", { text: longest }));
    await assertFails(send("nina", "confirmed", { text: longest + letter }));
    await assertFails(send("nina", "confirmed", { text: letter.repeat(longestText + 1) }));
    for (const each of [longest, letter.repeat(longestText)]) {
      expect(message.safeParse(text("nina", "any", { text: each, at: new Date() })).success).toBe(true);
    }
  });

  it("is there once, however often it is sent", async () => {
    const messageId = randomUUID();
    await assertSucceeds(send("nina", "confirmed", {}, messageId));
    await assertFails(send("nina", "confirmed", {}, messageId));
    await assertFails(send("marcus", "confirmed", { text: "Mine now" }, messageId));
    const found = await getDoc(doc(bed.as("nina"), paths.message("confirmed", messageId)));
    expect(found.data()).toMatchObject({ from: "nina", text: "Hello" });
  });
});

describe("a message that is there", () => {
  it("can be edited and taken back until its time is over", async () => {
    const nearly = editMinutes * minute - 20_000;
    await assertSucceeds(edit("nina", await stored("nina", nearly)));
    await assertSucceeds(takeBack("nina", await stored("nina", nearly)));
    await assertFails(edit("nina", await stored("nina", editMinutes * minute)));
    await assertFails(takeBack("nina", await stored("nina", editMinutes * minute)));
  });

  it("can be edited twice and then taken back, and never again after", async () => {
    const path = await stored("nina", minute, { editedAt: new Date(Date.now() - 2_000) });
    await assertSucceeds(edit("nina", path, { text: "Changed again" }));
    await assertFails(edit("nina", path, { text: "Within a second" }));
    await assertSucceeds(takeBack("nina", path));
    await assertFails(edit("nina", path));
    await assertFails(takeBack("nina", path));
  });

  it("stays as the other wrote it", async () => {
    const path = await stored("nina", minute);
    await assertFails(edit("marcus", path));
    await assertFails(takeBack("marcus", path));
  });

  it("stays as the functions noted it", async () => {
    const path = await stored("nina", minute, { kind: "system" });
    await assertFails(edit("nina", path));
    await assertFails(takeBack("nina", path));
  });

  it.each<[string, DocumentData]>([
    ["without a trace", { editedAt: null }],
    ["with a trace of another time", { editedAt: new Date(Date.now() - minute) }],
    ["to no text", { text: "" }],
    ["to a text too long", { text: "m".repeat(longestText + 1) }],
    ["to something else than text", { text: ["a"] }],
    ["with another time of sending", { at: serverTimestamp() }],
    ["with another sender", { from: "marcus" }],
    ["with other readers", { parties: ["nina", "stranger"] }],
    ["with another id", { messageId: "another-id-of-some-length" }],
    ["with another kind", { kind: "system" }],
    ["with a field that nobody knows", { isPinned: true }],
    ["with a field less", { deletedAt: deleteField() }],
    ["and taken back at once", { deletedAt: serverTimestamp() }],
  ])("is not edited %s", async (_, changes) => {
    await assertFails(edit("nina", await stored("nina", minute), changes));
  });

  it.each<[string, DocumentData]>([
    ["with its text left", { text: "Hello" }],
    ["at another time", { deletedAt: new Date(Date.now() - minute) }],
    ["with another sender", { from: "marcus" }],
  ])("is not taken back %s", async (_, changes) => {
    await assertFails(takeBack("nina", await stored("nina", minute), changes));
  });
});
