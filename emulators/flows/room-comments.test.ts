import "./flow-environment.ts";
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { mail } from "@flexsession/domain/notify/mail";
import { notice } from "@flexsession/domain/notify/notice";
import { paths } from "@flexsession/domain/paths";
import type { Comment } from "@flexsession/domain/room/comment";
import { mostOpenComments } from "@flexsession/domain/room/room-file";
import { WriteBatch } from "@google-cloud/firestore";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { noteComment } from "../../functions/src/room/note-comment.ts";
import { noticeMessage } from "../../functions/src/room/notice-message.ts";
import { makeComment } from "../factories/make-comment.ts";
import { makeRoomFile } from "../factories/make-room-file.ts";
import { seededRandom } from "../factories/seeded-random.ts";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { fileOf, openRoom, type Room } from "./room-parts.ts";

flowBed();
beforeEach(clearDatabase);

/** A room with a mix that has arrived. */
async function roomWithMix(changes: Parameters<typeof makeRoomFile>[1] = {}) {
  const room = await openRoom();
  const fileId = randomUUID();
  const parties: [string, string] = [room.customer.uid, room.provider.uid];
  const file = makeRoomFile("arrived", {
    fileId,
    bookingId: room.bookingId,
    parties,
    by: room.provider.uid,
    ...changes,
  });
  await db.doc(paths.roomFile(room.bookingId, fileId)).create(file);
  return { room, fileId, place: (commentId: string) => ({ bookingId: room.bookingId, fileId, commentId }) };
}

/** Stores a comment as a party's client does, or changes it. */
async function written({ customer, provider, bookingId }: Room, fileId: string, changes: Partial<Comment> = {}) {
  const commentId = changes.commentId ?? randomUUID();
  const parties: [string, string] = [customer.uid, provider.uid];
  const one = makeComment({ commentId, parties, from: customer.uid, at: new Date(), ...changes });
  await db.doc(paths.comment(bookingId, fileId, commentId)).set(one);
  return one;
}

/** The same function with queues of its own, as in another process. */
async function otherProcess(): Promise<typeof noteComment> {
  vi.resetModules();
  const other = await import("../../functions/src/room/note-comment.ts");
  return other.noteComment;
}

/** Stops the next batch of writes on its way to the database until it is released. */
function holdNextBatch() {
  const reached = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  vi.spyOn(WriteBatch.prototype, "commit").mockImplementationOnce(async function (this: WriteBatch) {
    reached.resolve();
    await released.promise;
    return this.commit();
  });
  return { reached: reached.promise, release: () => released.resolve() };
}

describe("the comments on a file", () => {
  it("are counted while they are open, whatever the order, the number and the haste of the events", async () => {
    const { room, fileId, place } = await roomWithMix();
    const three = await Promise.all([1, 2, 3].map(() => written(room, fileId)));
    const ids = three.map((each) => each.commentId);
    await Promise.all([...ids, ...ids].map((id) => noteComment(place(id))));
    expect((await fileOf(room, fileId)).openComments.toSorted()).toEqual(ids.toSorted());

    const [first = "", second = "", third = ""] = ids;
    await written(room, fileId, { commentId: first, doneAt: new Date(), doneBy: room.provider.uid });
    await written(room, fileId, { commentId: second, text: "", deletedAt: new Date() });
    await Promise.all([second, first, second].map((id) => noteComment(place(id))));
    expect((await fileOf(room, fileId)).openComments).toEqual([third]);

    await written(room, fileId, { commentId: first });
    await noteComment(place(first));
    expect((await fileOf(room, fileId)).openComments.toSorted()).toEqual([first, third].toSorted());
  });

  it("are counted as they are, where one process writes late what it saw before another", async () => {
    const { room, fileId, place } = await roomWithMix();
    const elsewhere = await otherProcess();
    const marks = [{ doneAt: new Date(), doneBy: room.provider.uid }, {}];
    const { commentId } = await written(room, fileId);
    for (const [index, next] of marks.entries()) {
      const batch = holdNextBatch();
      const late = noteComment(place(commentId));
      await batch.reached;
      await written(room, fileId, { commentId, ...next });
      await elsewhere(place(commentId));
      batch.release();
      await late;
      expect((await fileOf(room, fileId)).openComments).toEqual(index === 0 ? [] : [commentId]);
    }
  });

  it("are counted as they are, where two processes hear of both events of each at the same time", async () => {
    const { room, fileId, place } = await roomWithMix();
    const elsewhere = await otherProcess();
    const random = seededRandom("comments");
    for (let round = 0; round < 30; round++) {
      const { commentId } = await written(room, fileId);
      const finish = async () => {
        await wait(random() * 8);
        await written(room, fileId, { commentId, doneAt: new Date(), doneBy: room.provider.uid });
        await elsewhere(place(commentId));
      };
      await Promise.all([wait(random() * 8).then(() => noteComment(place(commentId))), finish()]);
    }
    expect((await fileOf(room, fileId)).openComments).toEqual([]);
  });

  it("are counted up to a number that keeps the file small", async () => {
    const full = Array.from({ length: mostOpenComments }, () => randomUUID());
    const { room, fileId, place } = await roomWithMix({ openComments: full });
    const { commentId } = await written(room, fileId);
    expect(await noteComment(place(commentId))).toBe(true);
    expect((await fileOf(room, fileId)).openComments).toEqual(full);
  });

  it("are nothing where no file is", async () => {
    const { room, fileId, place } = await roomWithMix({ state: "quarantined" });
    const { commentId } = await written(room, fileId);
    expect(await noteComment(place(commentId))).toBe(false);
    expect(await noteComment({ ...place(commentId), fileId: randomUUID() })).toBe(false);
    expect((await fileOf(room, fileId)).openComments).toEqual([]);
  });

  it("tell whoever is away as a message would: once for all, by a notice now and a mail later", async () => {
    const { room, fileId } = await roomWithMix();
    const { bookingId, provider } = room;
    for (const text of ["Too loud", "<b>Too</b> quiet"]) {
      await noticeMessage(bookingId, await written(room, fileId, { text }));
    }
    const inbox = await db.collection(paths.inbox(provider.uid)).get();
    expect(inbox.docs.map((each) => notice.parse(each.data()))).toMatchObject([{ kind: "message", side: "provider" }]);
    const mails = await db.collection("mail").get();
    const [one, ...more] = mails.docs.map((each) => mail.parse(each.data()));
    expect(more).toEqual([]);
    expect(one).toMatchObject({ kind: "message", uid: provider.uid, state: "queued" });
    expect(one && one.dueAt > one.createdAt).toBe(true);
  });
});
