import { randomUUID } from "node:crypto";
import { assertFails, assertSucceeds } from "@firebase/rules-unit-testing";
import { bookingStates } from "@flexsession/domain/booking/life-cycle";
import { paths } from "@flexsession/domain/paths";
import { latestMoment, longestComment } from "@flexsession/domain/room/comment";
import { editMinutes } from "@flexsession/domain/room/message";
import { roomAccess } from "@flexsession/domain/room/room-access";
import { day, minute } from "@flexsession/domain/time/instant";
import { type DocumentData, deleteField, doc, getDoc, serverTimestamp, setDoc, updateDoc } from "firebase/firestore";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeComment } from "../factories/make-comment.ts";
import { createRoomBed, parties, type RoomBed, roomPeople } from "./room-bed.ts";

let bed: RoomBed;
beforeAll(async () => {
  bed = await createRoomBed("comments");
});
afterAll(() => bed.close());

const fileId = "1b4e28ba-2fa1-41d2-883f-0016d3cca427";

const written = (uid: string, commentId: string, changes: DocumentData = {}): DocumentData => ({
  ...makeComment({ commentId, from: uid }),
  at: serverTimestamp(),
  ...changes,
});

function add(uid: string | null, bookingId: string, changes: DocumentData = {}, commentId: string = randomUUID()) {
  const path = paths.comment(bookingId, fileId, commentId);
  return setDoc(doc(bed.as(uid), path), written(uid ?? "nina", commentId, changes));
}

/** Stores a comment as if it had been written a while ago. */
async function stored(from: string, agoMs: number, changes: DocumentData = {}, bookingId = "confirmed") {
  const commentId = randomUUID();
  const path = paths.comment(bookingId, fileId, commentId);
  await bed.put(path, written(from, commentId, { at: new Date(Date.now() - agoMs), ...changes }));
  return path;
}

const change = (uid: string | null, path: string, changes: DocumentData) => updateDoc(doc(bed.as(uid), path), changes);
const edit = (uid: string | null, path: string, changes: DocumentData = {}) =>
  change(uid, path, { text: "Changed", editedAt: serverTimestamp(), ...changes });
const takeBack = (uid: string | null, path: string, changes: DocumentData = {}) =>
  change(uid, path, { text: "", deletedAt: serverTimestamp(), ...changes });
const finish = (uid: string | null, path: string, changes: DocumentData = {}) =>
  change(uid, path, { doneAt: serverTimestamp(), doneBy: uid, ...changes });
const reopen = (uid: string | null, path: string, changes: DocumentData = {}) =>
  change(uid, path, { doneAt: null, doneBy: uid, ...changes });
const done = { doneAt: new Date(Date.now() - minute), doneBy: "marcus" };

describe.each(Object.entries(roomPeople))("as the domain decides, %s", (_, { uid, isSuspended }) => {
  beforeAll(async () => {
    if (uid !== null) await bed.suspend(uid, isSuspended);
  });
  afterAll(async () => {
    if (uid !== null) await bed.suspend(uid, false);
  });

  it.each(bookingStates)("writes, changes and marks as done where a booking is %s, or may not", async (state) => {
    const assertHeld = roomAccess({ parties, state }, uid, isSuspended) === "write" ? assertSucceeds : assertFails;
    await assertHeld(add(uid, state));
    await assertHeld(edit(uid, await stored(uid ?? "nina", minute, {}, state)));
    await assertHeld(takeBack(uid, await stored(uid ?? "nina", minute, {}, state)));
    for (const from of parties) {
      await assertHeld(finish(uid, await stored(from, day, {}, state)));
      await assertHeld(reopen(uid, await stored(from, day, done, state)));
    }
  });
});

describe("a new comment", () => {
  it.each<[string, DocumentData]>([
    ["of no text", { text: "" }],
    ["of a text too long", { text: "m".repeat(longestComment + 1) }],
    ["of something else than text", { text: 7 }],
    ["of a map for a text", { text: { html: "<b>" } }],
    ["before the beginning", { startSeconds: -0.001 }],
    ["beyond every sound", { startSeconds: latestMoment + 0.001 }],
    ["at no moment", { startSeconds: null }],
    ["at a moment that is no number", { startSeconds: Number.NaN }],
    ["at a moment in words", { startSeconds: "10" }],
    ["at the end of time", { startSeconds: Number.POSITIVE_INFINITY }],
    ["to an end before its start", { endSeconds: 9.9 }],
    ["to an end at its start", { endSeconds: 10 }],
    ["to an end that is no number", { endSeconds: Number.NaN }],
    ["to an end beyond every sound", { endSeconds: latestMoment + 1 }],
    ["to an end in words", { endSeconds: "12" }],
    ["in the name of the other", { from: "marcus" }],
    ["in the name of nobody", { from: null }],
    ["for a stranger to read", { parties: ["nina", "stranger"] }],
    ["for one more to read", { parties: [...parties, "stranger"] }],
    ["for itself alone", { parties: ["nina"] }],
    ["from the past", { at: new Date(Date.now() - minute) }],
    ["from the future", { at: new Date(Date.now() + minute) }],
    ["that was edited before it was written", { editedAt: serverTimestamp() }],
    ["that was taken back before it was written", { deletedAt: serverTimestamp() }],
    ["that was done before it was written", { doneAt: serverTimestamp(), doneBy: "nina" }],
    ["that somebody did before it was written", { doneBy: "marcus" }],
    ["with a time at which nobody did it", { doneAt: serverTimestamp() }],
    ["under another id than it says", { commentId: "another-id-of-some-length" }],
    ["with a field that nobody knows", { isPinned: true }],
    ["without a field", { doneBy: undefined }],
  ])("is refused %s", async (_, changes) => {
    const commentId = randomUUID();
    const given = Object.entries(written("nina", commentId, changes)).filter(([, value]) => value !== undefined);
    const path = paths.comment("confirmed", fileId, commentId);
    await assertFails(setDoc(doc(bed.as("nina"), path), Object.fromEntries(given)));
  });

  it.each(["short", "x".repeat(41), "with a space in its name", "with.dots.in.its.name.."])(
    "is refused under the id %s",
    async (commentId) => {
      await assertFails(add("nina", "confirmed", {}, commentId));
    },
  );

  it("is refused where there is no booking", async () => {
    await assertFails(add("nina", "no-such-booking"));
  });

  it("may be of a moment or a stretch, at the very beginning, and as long as the domain allows", async () => {
    await assertSucceeds(add("nina", "confirmed", { startSeconds: 0, endSeconds: null }));
    await assertSucceeds(add("nina", "confirmed", { startSeconds: 0, endSeconds: 0.5 }));
    await assertSucceeds(add("nina", "confirmed", { startSeconds: 1, endSeconds: latestMoment }));
    await assertSucceeds(add("nina", "confirmed", { text: "<script>".repeat(longestComment / 8) }));
  });

  it("is there once, however often it is sent", async () => {
    const commentId = randomUUID();
    await assertSucceeds(add("nina", "confirmed", {}, commentId));
    await assertFails(add("nina", "confirmed", {}, commentId));
    await assertFails(add("marcus", "confirmed", { text: "Mine now" }, commentId));
    const found = await getDoc(doc(bed.as("nina"), paths.comment("confirmed", fileId, commentId)));
    expect(found.data()).toMatchObject({ from: "nina", text: "The snare is too loud here." });
  });
});

describe("a comment that is there", () => {
  it("can be edited and taken back by its writer until its time is over", async () => {
    const nearly = editMinutes * minute - 20_000;
    await assertSucceeds(edit("nina", await stored("nina", nearly)));
    await assertSucceeds(takeBack("nina", await stored("nina", nearly)));
    await assertFails(edit("nina", await stored("nina", editMinutes * minute)));
    await assertFails(takeBack("nina", await stored("nina", editMinutes * minute)));
    await assertFails(edit("marcus", await stored("nina", minute)));
    await assertFails(takeBack("marcus", await stored("nina", minute)));
  });

  it("can be marked as done and open again by both, also when it is done already, and not as open when it is", async () => {
    const path = await stored("nina", day);
    await assertSucceeds(finish("marcus", path));
    await assertSucceeds(finish("nina", path));
    await assertSucceeds(reopen("marcus", path));
    await assertFails(reopen("marcus", path));
    await assertFails(reopen("nina", path));
    await assertFails(change("nina", path, { doneBy: "nina" }));
  });

  it("takes no writing that changes nothing", async () => {
    const path = await stored("nina", minute);
    for (const uid of parties) await assertFails(change(uid, path, { doneAt: null, doneBy: null }));
    for (const uid of parties) await assertFails(change(uid, path, { text: "The snare is too loud here." }));
  });

  it.each<[string, DocumentData]>([
    ["in the name of the other", { doneBy: "marcus" }],
    ["in the name of nobody", { doneBy: null }],
    ["with another text", { text: "Changed" }],
  ])("is not opened again %s", async (_, changes) => {
    await assertFails(reopen("nina", await stored("nina", minute, { ...done, doneBy: "nina" }), changes));
  });

  it("is over once it was taken back", async () => {
    const path = await stored("nina", minute, { text: "", deletedAt: new Date() });
    await assertFails(edit("nina", path));
    await assertFails(takeBack("nina", path));
    await assertFails(finish("nina", path));
    await assertFails(reopen("marcus", path));
  });

  it.each<[string, DocumentData]>([
    ["without a trace", { editedAt: null }],
    ["with a trace of another time", { editedAt: new Date(Date.now() - minute) }],
    ["to no text", { text: "" }],
    ["to a text too long", { text: "m".repeat(longestComment + 1) }],
    ["to something else than text", { text: ["a"] }],
    ["with another moment", { startSeconds: 3 }],
    ["with another end", { endSeconds: 30 }],
    ["with another time of writing", { at: serverTimestamp() }],
    ["with another writer", { from: "marcus" }],
    ["with other readers", { parties: ["nina", "stranger"] }],
    ["with another id", { commentId: "another-id-of-some-length" }],
    ["with a field that nobody knows", { isPinned: true }],
    ["with a field less", { deletedAt: deleteField() }],
    ["and taken back at once", { deletedAt: serverTimestamp() }],
    ["and done at once", { doneAt: serverTimestamp(), doneBy: "nina" }],
  ])("is not edited %s", async (_, changes) => {
    await assertFails(edit("nina", await stored("nina", minute), changes));
  });

  it.each<[string, DocumentData]>([
    ["with its text left", { text: "Hello" }],
    ["at another time", { deletedAt: new Date(Date.now() - minute) }],
    ["with another writer", { from: "marcus" }],
  ])("is not taken back %s", async (_, changes) => {
    await assertFails(takeBack("nina", await stored("nina", minute), changes));
  });

  it.each<[string, DocumentData]>([
    ["in the name of the other", { doneBy: "marcus" }],
    ["in the name of nobody", { doneBy: null }],
    ["at another time", { doneAt: new Date(Date.now() - minute) }],
    ["at no time", { doneAt: null }],
    ["at what is no time", { doneAt: "now" }],
    ["with another text", { text: "Changed" }],
    ["with another moment", { startSeconds: 3 }],
    ["with a field that nobody knows", { isPinned: true }],
    ["with a field less", { doneBy: deleteField() }],
  ])("is not marked as done %s", async (_, changes) => {
    await assertFails(finish("nina", await stored("nina", minute), changes));
  });
});
