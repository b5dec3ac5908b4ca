import "./flow-environment.ts";
import { busyWeek } from "@flexsession/domain/calendars/busy-week";
import { paths } from "@flexsession/domain/paths";
import { minute } from "@flexsession/domain/time/instant";
import { timesOf } from "@flexsession/domain/time/interval";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eventIdOf } from "../../functions/src/calendars/event-of-booking.ts";
import { followBooking } from "../../functions/src/calendars/follow-booking.ts";
import { db } from "../../functions/src/firebase/app.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { connectGoogle, googleAccountOf } from "./connect-google.ts";
import { type CrashPoint, crashPointsOf, MortalProcess } from "./crash.ts";
import { clearDatabase } from "./database.ts";
import { eventsOf, eventTime, writtenScene } from "./event-parts.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { type MoveScene, movable, move, offerMoves } from "./move-parts.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf } from "./story.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  await bed.google.control("/faults/clear");
  expectedLogs.allow(
    /an event could not be written/,
    /the process (has died|is dead)/,
    /the sweep could not finish one/,
  );
});
afterEach(() => {
  setProbe(null);
  expectedLogs.take();
});

const timeOf = async ({ bookingId }: MoveScene) => timesOf(await bookingOf(bookingId));
const shown = ({ provider, bookingId }: MoveScene) => eventTime(bed, provider, bookingId);
const cancel = ({ customer, bookingId }: MoveScene) =>
  call("cancelBooking", customer, { bookingId, refundMinor: 19_000 });

async function later(minutes: number): Promise<void> {
  bed.clock.advance(minutes * minute);
  await sweep(bed.clock.now());
}

async function ownCalendar({ provider }: MoveScene): Promise<string> {
  const sync = await readDocument(refs.calendarSync(provider.uid));
  return Object.entries(sync?.calendars ?? {}).find(([, each]) => each.isPrimary)?.[0] ?? "";
}

describe("a booking in its provider's own calendar", () => {
  it("is there when it is, with both zones and the room, and nothing that they wrote to each other", async () => {
    const scene = await writtenScene(bed);
    await followBooking(scene.bookingId);
    const [event, ...others] = await eventsOf(bed, scene.provider);
    expect(others).toEqual([]);
    expect(await shown(scene)).toEqual(await timeOf(scene));
    const { reference, customer } = await bookingOf(scene.bookingId);
    expect(event?.summary).toBe(`Mix with ${customer.name}`);
    expect(event?.description?.split("\n")).toEqual([
      `Reference ${reference}`,
      expect.stringMatching(/^Marcus Reed: .*\(America\/New_York, E[SD]T\)$/),
      expect.stringMatching(/^Nina Castellano: .*\(America\/Los_Angeles, P[SD]T\)$/),
      `Room: http://localhost:5050/bookings/${scene.bookingId}/room`,
    ]);
    expect(event?.start?.timeZone).toBe("America/New_York");
    expect(event).not.toHaveProperty("attendees");
  });

  it("is not read back as busy time: the booking is there already", async () => {
    const scene = await writtenScene(bed);
    await followBooking(scene.bookingId);
    await later(11);
    expect(await shown(scene)).toEqual(await timeOf(scene));
    const { weeks } = await readFacts();
    const states = weeks.flatMap((week) => Object.values(week.claims).map((each) => each.state));
    expect(states).toEqual(["booked"]);
    const busy = await db.collection(paths.busyWeeks(scene.provider.uid)).get();
    expect(busy.docs.flatMap((each) => Object.keys(busyWeek.parse(each.data()).events))).toEqual([]);
  });

  it("follows a move and goes with a cancellation, by the sweep alone", async () => {
    const scene = await writtenScene(bed);
    await later(1);
    expect(await shown(scene)).toEqual(await timeOf(scene));
    const before = await timeOf(scene);
    await move(scene, "same");
    await later(2);
    expect(await timeOf(scene)).not.toEqual(before);
    expect(await shown(scene)).toEqual(await timeOf(scene));
    expect((await cancel(scene)).refused).toBeNull();
    await later(2);
    expect(await eventsOf(bed, scene.provider)).toEqual([]);
  });

  it("follows by the sweep alone when more bookings than it reads at once have changed in the same moment", async () => {
    const scene = await writtenScene(bed);
    await later(1);
    await move(scene, "same");
    const moved = await bookingOf(scene.bookingId);
    const crowd = db.batch();
    for (let count = 0; count < 250; count++) {
      const bookingId = `-${count}`;
      crowd.set(db.doc(paths.booking(bookingId)), { ...moved, bookingId, providerId: "somebody", remindAt: null });
    }
    await crowd.commit();
    for (let count = 0; count < 4; count++) await later(1);
    expect(await shown(scene)).toEqual(await timeOf(scene));
  });

  it("is not written for what is only held, nor by providers who have not asked for it", async () => {
    const provider = await offerMoves(bed);
    await connectGoogle(bed, provider);
    const scene = await movable(bed, provider);
    await followBooking(scene.bookingId);
    await later(2);
    expect(await eventsOf(bed, provider)).toEqual([]);
    expect(await readDocument(refs.calendarEvent(scene.bookingId))).toBeNull();
  });

  it("stays deleted when its provider deletes it, until the booking moves", async () => {
    const scene = await writtenScene(bed);
    await followBooking(scene.bookingId);
    const email = googleAccountOf(scene.provider);
    await bed.google.putEvent(email, {
      id: eventIdOf({ bookingId: scene.bookingId, providerId: scene.provider.uid }),
      status: "cancelled",
    });
    await followBooking(scene.bookingId);
    await later(5);
    expect(await shown(scene)).toBeNull();
    await move(scene, "same");
    await followBooking(scene.bookingId);
    expect(await shown(scene)).toEqual(await timeOf(scene));
  });

  it("can be cancelled although its event is gone already", async () => {
    const scene = await writtenScene(bed);
    await followBooking(scene.bookingId);
    await bed.google.putEvent(googleAccountOf(scene.provider), {
      id: eventIdOf({ bookingId: scene.bookingId, providerId: scene.provider.uid }),
      status: "cancelled",
    });
    await cancel(scene);
    await followBooking(scene.bookingId);
    expect(await readDocument(refs.calendarEvent(scene.bookingId))).toMatchObject({ calendarIds: [], dueAt: null });
  });
});

describe("what goes wrong at Google", () => {
  it.each([[500], [429]])("leaves the move as it is and follows later, after %i", async (status) => {
    const scene = await writtenScene(bed);
    await followBooking(scene.bookingId);
    const before = await timeOf(scene);
    await bed.google.control("/faults", { match: "PATCH /calendar/v3/calendars/*/events/*", status, times: 3 });
    await move(scene, "same");
    await followBooking(scene.bookingId);
    expect(await shown(scene)).toEqual(before);
    expect(await timeOf(scene)).not.toEqual(before);
    for (const minutes of [2, 3, 5]) await later(minutes);
    expect(await shown(scene)).toEqual(await timeOf(scene));
  });

  it("makes one event when an answer was lost", async () => {
    const scene = await writtenScene(bed);
    const match = "POST /calendar/v3/calendars/*/events";
    await bed.google.control("/faults", { match, status: 500, afterEffect: true });
    await followBooking(scene.bookingId);
    await later(3);
    expect(await shown(scene)).toEqual(await timeOf(scene));
    expect(await readDocument(refs.calendarEvent(scene.bookingId))).toMatchObject({ dueAt: null, attempt: 0 });
  });

  it("waits for a revoked grant to be given again, and loses no change meanwhile", async () => {
    const scene = await writtenScene(bed);
    await followBooking(scene.bookingId);
    await bed.google.control("/revoke", { email: googleAccountOf(scene.provider) });
    await move(scene, "same");
    await followBooking(scene.bookingId);
    await later(2);
    expect(await readDocument(refs.calendarSync(scene.provider.uid))).toMatchObject({ state: "revoked" });
    expect(await shown(scene)).not.toEqual(await timeOf(scene));
    await connectGoogle(bed, scene.provider, { writesEvents: true });
    await later(61);
    expect(await shown(scene)).toEqual(await timeOf(scene));
  });
});

describe("turning it off and on", () => {
  it("takes out the events that are ahead, and puts back those that still stand", async () => {
    const scene = await writtenScene(bed);
    const other = await movable(bed, scene.provider, undefined, 120);
    await later(1);
    expect(await eventsOf(bed, scene.provider)).toHaveLength(2);
    await get("writeBookings", scene.provider, { calendarKey: null });
    expect(await eventsOf(bed, scene.provider)).toEqual([]);
    await cancel(other);
    await get("writeBookings", scene.provider, { calendarKey: await ownCalendar(scene) });
    expect(await shown(scene)).toEqual(await timeOf(scene));
    expect(await eventsOf(bed, scene.provider)).toHaveLength(1);
    expect(await readDocument(refs.calendarSync(scene.provider.uid))).toMatchObject({ followAt: null });
    await later(5);
    expect(await eventsOf(bed, scene.provider)).toHaveLength(1);
  });

  it("is finished by the sweep where a process died in between", async () => {
    const scene = await writtenScene(bed);
    await later(1);
    const fault = { match: "DELETE /calendar/v3/calendars/*/events/*", status: 500, times: 2 };
    await bed.google.control("/faults", fault);
    await get("writeBookings", scene.provider, { calendarKey: null });
    expect(await eventsOf(bed, scene.provider)).toHaveLength(1);
    await later(3);
    expect(await eventsOf(bed, scene.provider)).toEqual([]);
  });

  it("is refused until it is granted, and for calendars that are not theirs", async () => {
    const provider = await offerMoves(bed);
    expect((await call("writeBookings", provider, { calendarKey: null })).refused).toBe("not-connected");
    await connectGoogle(bed, provider);
    const key = await ownCalendar({ provider, customer: provider, bookingId: "" });
    expect((await call("writeBookings", provider, { calendarKey: key })).refused).toBe("scope-missing");
    expect((await call("writeBookings", provider, { calendarKey: "other" })).refused).toBe("not-found");
  });
});

describe("writers", () => {
  it("make one event of the newest time when many come at once", async () => {
    const scene = await writtenScene(bed);
    const events = "/calendar/v3/calendars/*/events";
    await bed.google.control("/faults", { match: `POST ${events}`, delayMs: 400 });
    const first = [1, 2, 3].map(() => followBooking(scene.bookingId));
    await move(scene, "same");
    await Promise.all([...first, ...[1, 2, 3].map(() => followBooking(scene.bookingId))]);
    expect(await eventsOf(bed, scene.provider)).toHaveLength(1);
    expect(await shown(scene)).toEqual(await timeOf(scene));
  });

  it("come to the same end when one is so slow that another has taken its place", async () => {
    const scene = await writtenScene(bed);
    await bed.google.control("/faults", { match: "POST /calendar/v3/calendars/*/events", delayMs: 1_500 });
    const slow = followBooking(scene.bookingId);
    await until(async () => (await readDocument(refs.calendarEvent(scene.bookingId))) !== null);
    bed.clock.advance(3 * minute);
    await cancel(scene);
    await followBooking(scene.bookingId);
    await slow;
    await later(3);
    expect(await eventsOf(bed, scene.provider)).toEqual([]);
  });

  it("may die anywhere between the booking's commit and the last answer", async () => {
    const model = await writtenScene(bed);
    const points = await crashPointsOf(() => followBooking(model.bookingId));
    expect(points.length).toBeGreaterThan(8);
    for (const point of points) {
      const scene = await writtenScene(bed);
      await dyingAt(point, () => followBooking(scene.bookingId));
      await later(3);
      expect({ point, time: await shown(scene) }).toEqual({ point, time: await timeOf(scene) });
      await cancel(scene);
      await dyingAt(point, () => followBooking(scene.bookingId));
      await later(3);
      await later(1);
      expect({ point, events: await eventsOf(bed, scene.provider) }).toEqual({ point, events: [] });
    }
  }, 240_000);
});

async function dyingAt(point: CrashPoint, run: () => Promise<void>): Promise<void> {
  const mortal = new MortalProcess(point);
  await run().catch(() => undefined);
  mortal.revive();
  setProbe(null);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let count = 0; count < 100; count++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("it never came to that");
}
