import "./flow-environment.ts";
import { randomUUID } from "node:crypto";
import { mostProposals } from "@flexsession/domain/booking/propose-time";
import { paths } from "@flexsession/domain/paths";
import type { Comment } from "@flexsession/domain/room/comment";
import { minute } from "@flexsession/domain/time/instant";
import { describe, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { commentWritten } from "../../functions/src/room/comment-written.ts";
import { watchPace } from "../../functions/src/room/watch-pace.ts";
import { makeComment } from "../factories/make-comment.ts";
import { choices, creating } from "./calendar.ts";
import { call, get } from "./call.ts";
import type { CallableName } from "./callables.ts";
import { countDocuments } from "./count-documents.ts";
import { flowBed } from "./flow-bed.ts";
import { requiredParts } from "./page-parts.ts";
import { newcomer, type Person, publish } from "./publish.ts";
import { mixOf, openRoom } from "./room-parts.ts";
import { bookingOf } from "./story.ts";
import { asRequest, newKey, onTheWire, wish } from "./wish.ts";
import { writtenEvent } from "./written-event.ts";

const bed = flowBed();

/** As many calls as fit before one is refused, and what a hundred more of the same cost then. */
async function flood(name: CallableName, person: Person, dataOf: () => unknown) {
  let admitted = 0;
  for (let count = 0; count < 400; count++) {
    const { refused } = await call(name, person, dataOf());
    if (refused === "too-many-attempts") break;
    expect(refused).toBeNull();
    admitted += 1;
  }
  const counting = countDocuments();
  const after = await Promise.all(Array.from({ length: 100 }, () => call(name, person, dataOf())));
  return { admitted, refusals: new Set(after.map((each) => each.refused)), cost: counting.stop() };
}

/** A burst of so many, and the few that come after while time passes. */
function expectBurst(found: Awaited<ReturnType<typeof flood>>, burst: number) {
  expect(found.admitted).toBeGreaterThanOrEqual(burst);
  expect(found.admitted).toBeLessThan(burst + 20);
  expect(found).toMatchObject({ refusals: hasty, cost: free });
}

const free = { reads: 0, writes: 0 };
const hasty = new Set(["too-many-attempts"]);

describe("a flood of calls is refused without a read or a write, and others are not", () => {
  it("of reservations", async () => {
    const room = await openRoom();
    const { bookingId } = room;
    const again = async () => {
      const wished = mixOf(room, 1);
      const { refused } = await call("reserveFile", room.customer, wished);
      if (refused === null)
        await get("dropFile", room.provider, { bookingId, fileId: wished.fileId }).catch(() => null);
      if (refused === null) await get("dropFile", room.customer, { bookingId, fileId: wished.fileId });
      return refused;
    };
    let admitted = 0;
    while ((await again()) === null) admitted += 1;
    // A few more than a hundred: meanwhile time passes.
    expect(admitted).toBeGreaterThanOrEqual(100);
    expect(admitted).toBeLessThan(200);
    const found = await flood("reserveFile", room.customer, () => mixOf(room, 1));
    expectBurst(found, 0);
    const other = await openRoom();
    expect((await call("reserveFile", other.customer, mixOf(other, 1))).refused).toBeNull();
    bed.clock.advance(minute);
    expect((await call("reserveFile", room.customer, mixOf(room, 1))).refused).toBeNull();
  });

  it("of schedules", async () => {
    const provider = await publish({});
    const found = await flood("saveSchedule", provider, () => choices({ horizonWeeks: 1 }));
    expectBurst(found, 60);
  });

  it("of edits of a tape", async () => {
    const provider = await publish({});
    const start = new Date("2050-11-18T00:00:00Z").getTime();
    let count = 0;
    const found = await flood("editTape", provider, () => creating(new Date(start + 60 * minute * count++), 1));
    expectBurst(found, 60);
  });

  it("of a page", async () => {
    const found = await flood("saveProfile", await newcomer(), () => requiredParts[0]);
    expectBurst(found, 60);
  });

  it("of choices of an account", async () => {
    const found = await flood("saveNoticeChoices", await newcomer(), () => ({ choices: {} }));
    expectBurst(found, 30);
  });

  it("of requests that are withdrawn again", async () => {
    const provider = await publish({ slot: { mode: "request" } });
    const customer = await newcomer();
    const ask = () => asRequest({ ...wish(provider), key: newKey() });
    for (let count = 0; count < 20; count++) {
      const { bookingId } = await get("requestPiece", customer, ask());
      await get("withdrawRequest", customer, { bookingId });
    }
    expectBurst(await flood("requestPiece", customer, ask), 0);
  });

  it("of free bookings that are cancelled again", async () => {
    const provider = await publish({ slot: { priceMinor: 0 } });
    const customer = await newcomer();
    const take = () => onTheWire(wish(provider));
    for (let count = 0; count < 30; count++) {
      const { bookingId } = await get("holdPiece", customer, take());
      await get("cancelBooking", customer, { bookingId, refundMinor: 0 });
    }
    expectBurst(await flood("holdPiece", customer, take), 0);
    expect((await call("holdPiece", await newcomer(), take())).refused).toBeNull();
  });

  it("of calls that only read", async () => {
    const person = await newcomer();
    const data = { bookingId: "nothing", fileId: randomUUID(), use: "save" };
    const answers = await Promise.all(Array.from({ length: 300 }, () => call("linkFile", person, data)));
    expect(new Set(answers.map((each) => each.refused))).toEqual(new Set(["not-found"]));
    const counting = countDocuments();
    const more = await Promise.all(Array.from({ length: 300 }, () => call("linkFile", person, data)));
    const { reads } = counting.stop();
    const heard = more.filter((each) => each.refused !== "too-many-attempts");
    expect(heard.length).toBeLessThan(150);
    expect(reads).toBe(3 * heard.length);
    expect((await call("linkFile", await newcomer(), data)).refused).toBe("not-found");
  });
});

it("ends the proposals of a request at ten, with a read for each that is refused and a history that no longer grows", async () => {
  const provider = await publish({ slot: { mode: "request" } });
  const customer = await newcomer();
  const { bookingId } = await get("requestPiece", customer, asRequest(wish(provider)));
  const propose = (hour: number) => {
    const start = new Date(Date.UTC(2050, 10, 20, hour));
    const end = new Date(start.getTime() + 60 * minute);
    return call("proposeTime", provider, { bookingId, start: start.toISOString(), end: end.toISOString() });
  };
  for (let count = 0; count < mostProposals; count++) expect((await propose(count)).refused).toBeNull();
  const { history } = await bookingOf(bookingId);
  const counting = countDocuments();
  const refused = [];
  for (let count = 0; count < 10; count++) refused.push((await propose(11 + count)).refused);
  expect(counting.stop().writes).toBe(0);
  expect(new Set(refused)).toEqual(new Set(["too-many-proposals"]));
  expect((await bookingOf(bookingId)).history).toEqual(history);
});

const quietUntil = async ({ uid }: Person) => (await readDocument(refs.user(uid)))?.quietUntil ?? null;

it("gives whoever writes sixty messages at once ten minutes of rest, and nobody who writes slower", async () => {
  const [flooding, talking] = [await newcomer(), await newcomer()];
  const at = bed.clock.now();
  for (let count = 0; count < 60; count++) await watchPace(flooding.uid, at);
  expect(await quietUntil(flooding)).toBeNull();
  await Promise.all(Array.from({ length: 20 }, () => watchPace(flooding.uid, at)));
  expect(await quietUntil(flooding)).toEqual(new Date(at.getTime() + 10 * minute));

  for (let count = 0; count < 120; count++) {
    bed.clock.advance(3_000);
    await watchPace(talking.uid, bed.clock.now());
  }
  expect(await quietUntil(talking)).toBeNull();
});

it("lets a party mark 300 comments at once and go on writing, and rests whoever still goes on, by opening them again too", async () => {
  const { bookingId, customer, provider } = await openRoom();
  const [ticking, writing] = [customer, provider];
  const reference = db.doc(paths.comment(bookingId, randomUUID(), randomUUID()));
  const parties: [string, string] = [customer.uid, provider.uid];
  const open = makeComment({ parties, from: writing.uid, doneBy: ticking.uid });
  const stored = async (changes: Partial<Comment>) => {
    await reference.set({ ...open, ...changes });
    return reference.get();
  };
  const [isOpen, isDone] = [await stored({}), await stored({ doneAt: bed.clock.now() })];
  const at = bed.clock.now();
  const toggle = async (count: number) => {
    for (let index = 0; index < count; index++) {
      const [before, after] = index % 2 === 0 ? [isOpen, isDone] : [isDone, isOpen];
      await commentWritten.run(writtenEvent(before, after, at));
    }
  };
  await toggle(300);
  await watchPace(ticking.uid, at);
  expect(await quietUntil(ticking)).toBeNull();
  await toggle(60);
  expect(await quietUntil(ticking)).toEqual(new Date(at.getTime() + 10 * minute));
  expect(await quietUntil(writing)).toBeNull();
});
