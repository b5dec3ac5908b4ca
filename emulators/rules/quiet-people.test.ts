import { randomUUID } from "node:crypto";
import { assertFails, assertSucceeds } from "@firebase/rules-unit-testing";
import { paths } from "@flexsession/domain/paths";
import { minute } from "@flexsession/domain/time/instant";
import { doc, getDoc, serverTimestamp, setDoc, updateDoc } from "firebase/firestore";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeComment } from "../factories/make-comment.ts";
import { makeUser } from "../factories/make-user.ts";
import { createRoomBed, parties, type RoomBed } from "./room-bed.ts";

let bed: RoomBed;
beforeAll(async () => {
  bed = await createRoomBed("quiet");
});
afterAll(() => bed.close());

const fileId = "1b4e28ba-2fa1-41d2-883f-0016d3cca427";
const store = (uid: string) => bed.as(uid);

function send(uid: string) {
  const messageId = randomUUID();
  const facts = { messageId, kind: "text", parties, from: uid, text: "Hello", editedAt: null, deletedAt: null };
  const ref = doc(store(uid), paths.message("confirmed", messageId));
  return setDoc(ref, { ...facts, at: serverTimestamp() });
}

function comment(uid: string) {
  const commentId = randomUUID();
  const ref = doc(store(uid), paths.comment("confirmed", fileId, commentId));
  return setDoc(ref, { ...makeComment({ commentId, from: uid }), at: serverTimestamp() });
}

async function editOwn(uid: string) {
  const messageId = randomUUID();
  const path = paths.message("confirmed", messageId);
  const at = new Date(Date.now() - minute);
  const facts = { messageId, kind: "text", parties, from: uid, text: "Hello", editedAt: null, deletedAt: null };
  await bed.put(path, { ...facts, at });
  await updateDoc(doc(store(uid), path), { text: "Changed", editedAt: serverTimestamp() });
}

it("lets nobody write in a room while they are to rest, who may still read, and everybody else go on", async () => {
  await bed.quieten("nina", new Date(Date.now() + minute));
  await assertFails(send("nina"));
  await assertFails(comment("nina"));
  await assertFails(editOwn("nina"));
  await assertSucceeds(getDoc(doc(store("nina"), paths.booking("confirmed"))));
  await assertSucceeds(send("marcus"));
});

it.each([
  ["their rest is over", () => makeUser({ uid: "nina", quietUntil: new Date(Date.now() - 1) })],
  ["they have none", () => makeUser({ uid: "nina" })],
  ["their account is older than rests", () => ({ uid: "nina", suspended: false })],
])("lets people write where %s", async (_, account) => {
  await bed.put(paths.user("nina"), account());
  await assertSucceeds(send("nina"));
  await assertSucceeds(comment("nina"));
  await assertSucceeds(editOwn("nina"));
});

it.each(["nina", "marcus"])(
  "lets %s write nothing to somebody they are apart from, read on, and write to others",
  async (uid) => {
    await bed.put(paths.user(uid), makeUser({ uid, apartFrom: ["ada", ...parties.filter((each) => each !== uid)] }));
    for (const act of [send, comment, editOwn]) await assertFails(act(uid));
    await assertSucceeds(getDoc(doc(store(uid), paths.booking("confirmed"))));
    await bed.put(paths.user(uid), makeUser({ uid, apartFrom: ["ada"] }));
    for (const act of [send, comment, editOwn]) await assertSucceeds(act(uid));
  },
);

it("lets nobody take themselves off a block", async () => {
  await bed.put(paths.user("nina"), makeUser({ uid: "nina", apartFrom: ["marcus"] }));
  await assertFails(updateDoc(doc(store("nina"), paths.user("nina")), { apartFrom: [] }));
});

it("lets nobody end their own rest", async () => {
  await bed.quieten("nina", new Date(Date.now() + minute));
  await assertFails(updateDoc(doc(store("nina"), paths.user("nina")), { quietUntil: null }));
  expect((await getDoc(doc(store("nina"), paths.user("nina")))).get("quietUntil")).not.toBeNull();
});
