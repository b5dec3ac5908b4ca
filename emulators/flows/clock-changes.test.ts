import "./flow-environment.ts";
import type { Booking } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, day, hour, minute } from "@flexsession/domain/time/instant";
import type { Interval } from "@flexsession/domain/time/interval";
import { addLocalDays } from "@flexsession/domain/time/local-day";
import ICAL from "ical.js";
import { beforeEach, expect, it } from "vitest";
import { readFeed } from "../../functions/src/feed/read-feed.ts";
import { db } from "../../functions/src/firebase/app.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { refoldListing } from "../../functions/src/listing/refold-listing.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { noFilters } from "../../web/src/features/browse/browse-filters.ts";
import { fitsFilters } from "../../web/src/features/browse/wish-of-filters.ts";
import { foldStrip } from "../../web/src/features/profile/strip/fold-strip.ts";
import { daysFrom } from "../../web/src/features/profile/strip/strip-day.ts";
import { intervalOf, wallFieldsOf } from "../../web/src/features/studio/week/wall-fields.ts";
import { choices, hours, tapeOf } from "./calendar.ts";
import { get } from "./call.ts";
import { at, type ClockChange, clockAt, clockChangesAfter, hoursAround, timesInMail } from "./clock-change.ts";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { newcomer, type Person, type Provider, publish } from "./publish.ts";
import { bookingOf } from "./story.ts";
import { wish } from "./wish.ts";

const bed = flowBed();
beforeEach(clearDatabase);

/** A provider who works three hours before and after a change, by their own clocks. */
async function workingAround(change: Date, zone: string): Promise<Provider> {
  const person = await publish({});
  await Promise.all([paths.profile(person.uid), paths.user(person.uid)].map((path) => db.doc(path).update({ zone })));
  const { start, end } = hoursAround(change, 3);
  const night = { weekday: at(start, zone).dayOfWeek, ...hours(clockAt(start, zone), clockAt(end, zone)) };
  await get("saveSchedule", person, choices({ weeklyHours: [night] }));
  return { ...person, slots: (await tapeOf(person)).slots };
}

/** The two hours around the change, booked by a customer who sees them in their own zone. */
async function bookedOver(
  change: Date,
  zone: string,
  provider: Provider,
): Promise<{ customer: Person; booking: Booking }> {
  const customer = await newcomer();
  await db.doc(paths.user(customer.uid)).update({ zone });
  const { start } = hoursAround(change, 3);
  const [slotId = ""] =
    Object.entries(provider.slots).find(([, slot]) => slot.start.getTime() === start.getTime()) ?? [];
  const { bookingId } = await book(bed, customer, {
    ...wish(provider, { slotId, afterMinutes: 120 }),
    zone,
  });
  return { customer, booking: await bookingOf(bookingId) };
}

/** When the events of a calendar file are. */
function timesIn(file: string): Interval[] {
  return ICAL.Component.fromString(file)
    .getAllSubcomponents("vevent")
    .map((each) => new ICAL.Event(each))
    .map((event) => ({ start: event.startDate.toJSDate(), end: event.endDate.toJSDate() }));
}

async function feedOf(person: Person): Promise<string> {
  await get("rotateFeed", person, {});
  const user = await readDocument(refs.user(person.uid));
  return (await readFeed(person.uid, user?.feed?.token ?? "")) ?? "";
}

/** The local hours of a date in which somebody is found as free, and those in which a quarter hour of them is. */
async function foundOn(date: string, zone: string, provider: Provider, free: readonly Interval[]) {
  await refoldListing(provider.uid);
  const card = await readDocument(refs.listing(provider.uid));
  const ofDay = Array.from({ length: 24 }, (_, each) => each);
  const found = ofDay.filter(
    (each) => card && fitsFilters(card, { ...noFilters, day: date, hourFrom: each, hourTo: each + 1 }, zone),
  );
  const quarters = free.flatMap(({ start, end }) =>
    Array.from({ length: (end.getTime() - start.getTime()) / (15 * minute) }, (_, index) =>
      at(addMilliseconds(start, index * 15 * minute), zone),
    ),
  );
  const there = ofDay.filter((each) =>
    quarters.some((one) => one.hour === each && one.toPlainDate().toString() === date),
  );
  return { found, there };
}

/** What the strip shows from a local date on, each cell in the row of the date on which it begins. */
async function stripOf(provider: Provider, first: string, zone: string) {
  const fold = foldStrip(await tapeOf(provider), daysFrom(first, zone, 2), bed.clock.now(), null);
  const cells = fold.rows.flatMap((row) =>
    row.keys.map((key) => {
      const cell = fold.cells.get(key);
      if (!cell || at(cell.start, zone).toPlainDate().toString() !== row.date)
        throw new Error(`${key} is on ${row.date}`);
      return cell;
    }),
  );
  return cells.map(({ start, end, state }) => ({ start, end, state }));
}

/** Books over a change, compares all that shows the time, and answers with whom mails about it go to. */
async function expectSameTime({ at: change }: ClockChange, zones: { provider: string; customer: string }) {
  const provider = await workingAround(change, zones.provider);
  const [shift, booked] = [hoursAround(change, 3), hoursAround(change, 1)];
  const slots = Object.values(provider.slots).filter((slot) => slot.start < addMilliseconds(change, 3 * day));
  expect(slots).toMatchObject([shift]);
  const { customer, booking } = await bookedOver(change, zones.customer, provider);
  expect(booking).toMatchObject({ ...booked, state: "confirmed" });

  const free = [
    { start: shift.start, end: booked.start },
    { start: booked.end, end: shift.end },
  ];
  for (const zone of Object.values(zones)) {
    const first = at(shift.start, zone).toPlainDate().toString();
    expect(await stripOf(provider, first, zone)).toEqual([
      { ...free[0], state: "free" },
      { ...booked, state: "booked" },
      { ...free[1], state: "free" },
    ]);
    for (const date of [first, addLocalDays(first, 1)]) {
      const { found, there } = await foundOn(date, zone, provider, free);
      expect({ zone, date, found }).toEqual({ zone, date, found: there });
    }
  }
  expect(intervalOf(wallFieldsOf(shift, zones.provider), zones.provider)).toEqual(shift);
  expect(intervalOf(wallFieldsOf(booked, zones.provider), zones.provider, booked)).toEqual(booked);
  for (const person of [customer, provider]) expect(timesIn(await feedOf(person))).toEqual([booked]);
  return [customer, provider].map((person) => ({
    person,
    said: Object.values(zones).map((zone) => timesInMail(booked, zone)),
  }));
}

it.each(clockChangesAfter(bed.clock.now()))(
  "is the same time everywhere when clocks change in $zone at $at, also from $other",
  async (change) => {
    const { zone, other } = change;
    const { start } = hoursAround(change.at, 1);
    bed.clock.advance(start.getTime() - 50 * hour - bed.clock.now().getTime());
    const people = [
      ...(await expectSameTime(change, { provider: zone, customer: other })),
      ...(await expectSameTime(change, { provider: other, customer: zone })),
    ];
    await sweep(bed.clock.now());
    bed.clock.advance(start.getTime() - day - 1_000 - bed.clock.now().getTime());
    await sweep(bed.clock.now());
    for (const { person } of people) expect(await bed.mailsTo(person.email)).toHaveLength(1);
    bed.clock.advance(2_000);
    await sweep(bed.clock.now());
    await sweep(bed.clock.now());

    for (const { person, said } of people) {
      const mails = await bed.mailsTo(person.email);
      expect(mails.map((mail) => mail.subject.split(":")[0])).toEqual([expect.any(String), "Reminder"]);
      for (const mail of mails) for (const times of said) expect(mail.text).toContain(times);
      const files = mails.flatMap((mail) => mail.attachments.filter((each) => each.filename.endsWith(".ics")));
      const times = files.map((each) => timesIn(Buffer.from(each.content, "base64").toString("utf8")));
      expect(times).toEqual([[hoursAround(change.at, 1)]]);
    }
  },
);
