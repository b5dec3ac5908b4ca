import "./flow-environment.ts";
import { day } from "@flexsession/domain/time/instant";
import ICAL from "ical.js";
import { beforeEach, describe, expect, it } from "vitest";
import { readFeed } from "../../functions/src/feed/read-feed.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { call, get } from "./call.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { movable, moveTo } from "./move-parts.ts";
import { inTwoDays, newcomer, type Person, publish } from "./publish.ts";
import { bookingOf, hold } from "./story.ts";
import { wish } from "./wish.ts";

const bed = flowBed();
beforeEach(clearDatabase);

async function tokenOf({ uid }: Person): Promise<string> {
  return (await readDocument(refs.user(uid)))?.feed?.token ?? "";
}

/** The events of a person's feed, by their UID. */
async function eventsOf(person: Person): Promise<Record<string, ICAL.Event & { status: unknown }>> {
  const content = await readFeed(person.uid, await tokenOf(person));
  if (content === null) throw new Error("they have no feed");
  const events = ICAL.Component.fromString(content).getAllSubcomponents("vevent");
  return Object.fromEntries(
    events.map((each) => {
      const event = new ICAL.Event(each);
      return [event.uid, Object.assign(event, { status: each.getFirstPropertyValue("status") })];
    }),
  );
}

const uidOf = ({ bookingId }: { readonly bookingId: string }) => `${bookingId}@flexsession`;

describe("a feed", () => {
  it("holds what its person has booked and is booked for, with both zones and the room, and nothing that is only held", async () => {
    const provider = await publish();
    const customer = await newcomer();
    const booked = await book(bed, customer, wish(provider));
    const other = await newcomer();
    await hold(other, wish(provider, { afterMinutes: 120 }));
    for (const each of [customer, provider, other]) await get("rotateFeed", each, {});

    const { start, end, customer: first, provider: second } = await bookingOf(booked.bookingId);
    for (const each of [customer, provider]) {
      const events = await eventsOf(each);
      expect(Object.keys(events)).toEqual([uidOf(booked)]);
      const event = events[uidOf(booked)];
      expect([event?.startDate.toJSDate(), event?.endDate.toJSDate(), event?.status]).toEqual([
        start,
        end,
        "CONFIRMED",
      ]);
      expect(event?.description).toContain(first.zone);
      expect(event?.description).toContain(second.zone);
      expect(event?.description).toContain(`/bookings/${booked.bookingId}/room`);
    }
    expect(await eventsOf(other)).toEqual({});
  });

  it("marks what is cancelled, and follows what is moved, as the same event in a higher sequence", async () => {
    const customer = await newcomer();
    const cancelled = await book(bed, customer, wish(await publish()));
    await get("rotateFeed", customer, {});
    const before = (await eventsOf(customer))[uidOf(cancelled)];
    await get("cancelBooking", customer, { bookingId: cancelled.bookingId, refundMinor: 0 });
    const after = (await eventsOf(customer))[uidOf(cancelled)];
    expect([before?.status, after?.status]).toEqual(["CONFIRMED", "CANCELLED"]);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.POSITIVE_INFINITY);

    const scene = await movable(bed);
    await get("rotateFeed", scene.customer, {});
    const there = (await eventsOf(scene.customer))[uidOf(scene)];
    await get("rescheduleBooking", scene.customer, moveTo(scene, "same", 0));
    const moved = (await eventsOf(scene.customer))[uidOf(scene)];
    expect(moved?.startDate.toJSDate()).toEqual((await bookingOf(scene.bookingId)).start);
    expect(moved?.startDate.toJSDate()).not.toEqual(there?.startDate.toJSDate());
    expect(moved?.sequence).toBeGreaterThan(there?.sequence ?? Number.POSITIVE_INFINITY);
  });

  it("shows nothing of who is banned, to whom no calendar file goes either, and goes on for who is suspended", async () => {
    const [boss, person] = [{ ...(await newcomer()), isAdmin: true }, await newcomer()];
    const provider = await publish({ slot: inTwoDays(bed.clock.now(), 4) });
    const { bookingId } = await book(bed, person, wish(provider));
    await get("rotateFeed", person, {});
    const change = (to: string) => get("changeStanding", boss, { uid: person.uid, to, reason: "Spam" });
    const asked = async () => [
      (await readFeed(person.uid, await tokenOf(person))) !== null,
      (await call("exportCalendarFile", person, { bookingId })).refused,
    ];
    await change("suspended");
    expect(await asked()).toEqual([true, null]);
    await change("banned");
    expect(await asked()).toEqual([false, "account-banned"]);
    await change("good");
    expect(await asked()).toEqual([true, null]);
  });

  it("forgets what is older than three months", async () => {
    const customer = await newcomer();
    const booked = await book(bed, customer, wish(await publish()));
    await get("rotateFeed", customer, {});
    const { start } = await bookingOf(booked.bookingId);
    bed.clock.advance(start.getTime() + 90 * day - bed.clock.now().getTime() - 60_000);
    expect(Object.keys(await eventsOf(customer))).toEqual([uidOf(booked)]);
    bed.clock.advance(120_000);
    expect(await eventsOf(customer)).toEqual({});
  });
});

describe("the address of a feed", () => {
  it("is another one once it is changed, and none once it is removed; the old ones open nothing", async () => {
    const person = await newcomer();
    expect(await readFeed(person.uid, "")).toBeNull();
    await get("rotateFeed", person, {});
    const first = await tokenOf(person);
    await get("rotateFeed", person, {});
    const second = await tokenOf(person);
    expect(await readFeed(person.uid, first)).toBeNull();
    expect(await readFeed(person.uid, second)).toContain("BEGIN:VCALENDAR");
    await get("revokeFeed", person, {});
    expect(await readFeed(person.uid, second)).toBeNull();
    expect(await readFeed(person.uid, "")).toBeNull();
    const before = await dumpDatabase();
    await get("revokeFeed", person, {});
    expect(await dumpDatabase()).toEqual(before);
  });

  it("opens nobody else's feed, and is made for nobody without an account", async () => {
    const [person, other] = [await newcomer(), await newcomer()];
    for (const each of [person, other]) await get("rotateFeed", each, {});
    expect(await readFeed(other.uid, await tokenOf(person))).toBeNull();
    expect((await call("rotateFeed", null, {})).refused).toBe("signed-out");
    expect((await call("rotateFeed", { ...person, uid: "nobody" }, {})).refused).toBe("not-found");
  });

  it("is not changed again and again", async () => {
    const person = await newcomer();
    for (let count = 0; count < 30; count++) await get("rotateFeed", person, {});
    expect((await call("rotateFeed", person, {})).refused).toBe("too-many-attempts");
  });
});
