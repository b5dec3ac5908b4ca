import "./flow-environment.ts";
import { noticeIdOf } from "@flexsession/domain/notify/notice";
import { hour } from "@flexsession/domain/time/instant";
import ICAL from "ical.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { wrongAtRest } from "./move-parts.ts";
import { newcomer } from "./publish.ts";
import { passTo, sweepOn, transfersTo } from "./release-parts.ts";
import { bookedSeats, drop, offerClass } from "./seat-parts.ts";
import { bookingOf, hold } from "./story.ts";
import { entryOf, publishClass, seatsOf, waitFor } from "./waitlist-parts.ts";
import { onTheWire, wish } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  expectedLogs.allow(/could not be carried out yet/, /could not be sent/);
});

afterEach(() => expectedLogs.take());

async function refundsOfProcessor(): Promise<number[]> {
  return Object.values((await bed.processor.state()).refunds).map((each) => each.amount);
}

const namesIn = async (bookingId: string) => (await bookingOf(bookingId)).attendees.map((each) => each.name);

describe("giving a seat back", () => {
  it("puts the place on sale at once, sends its share back, and leaves the other seats as they are", async () => {
    const scene = await bookedSeats(bed);
    const other = await newcomer();
    const four = () => onTheWire(wish(scene.provider, { seats: 4 }));
    expect((await call("holdPiece", other, four())).refused).toBe("not-enough-seats");

    expect((await drop(scene, [1], 3, 3_000)).output).toEqual({ seats: 2 });
    expect((await call("holdPiece", other, four())).refused).toBeNull();
    expect(await refundsOfProcessor()).toEqual([3_000]);
    const booking = await bookingOf(scene.bookingId);
    expect(booking).toMatchObject({
      state: "confirmed",
      seats: 2,
      priceMinor: 6_000,
      feeMinor: 900,
      netMinor: 5_100,
      refund: { amountMinor: 3_000, doneMinor: 3_000, state: "done" },
    });
    expect(await namesIn(scene.bookingId)).toEqual(["Ana Silva", ""]);
    expect(await wrongAtRest(bed)).toEqual([]);
  });

  it("keeps its part by the terms when it is late, and releases that with the rest a day after the end", async () => {
    const scene = await bookedSeats(bed, 30);
    expect((await drop(scene, [2], 3, 1_500)).refused).toBeNull();
    expect((await drop(scene, [0], 2, 1_500)).refused).toBeNull();
    const { priceMinor, netMinor } = await bookingOf(scene.bookingId);
    expect([priceMinor, netMinor]).toEqual([6_000, 5_100]);
    expect(await refundsOfProcessor()).toEqual([1_500, 1_500]);

    await passTo(bed, scene, 1);
    await sweepOn(bed, 0, 24 * 60, 2);
    expect((await bookingOf(scene.bookingId)).state).toBe("released");
    expect((await transfersTo(bed, scene.provider)).map((each) => each.amount)).toEqual([5_100]);
    expect(await wrongAtRest(bed)).toEqual([]);
  });

  it("lets the last seat be cancelled for its own share alone, and gives all back when the provider cancels", async () => {
    for (const [by, refundMinor] of [
      ["customer", 1_500],
      ["provider", 6_000],
    ] as const) {
      const scene = await bookedSeats(bed, 30);
      await drop(scene, [1, 2], 3, 3_000);
      const answer = await get("cancelBooking", scene[by], { bookingId: scene.bookingId, refundMinor });
      expect(answer.refundMinor).toBe(refundMinor);
    }
    expect(await wrongAtRest(bed)).toEqual([]);
  });

  it("offers the place to who waits for it before any walk-up", async () => {
    const provider = await publishClass(bed.clock.now(), 2);
    const [customer, waiting, walkUp] = [await newcomer(), await newcomer(), await newcomer()];
    const { bookingId } = await book(bed, customer, seatsOf(provider, 2));
    await get("joinWaitlist", waiting, waitFor(provider));
    await drop({ customer, bookingId }, [0], 2, 1_000);
    expect((await call("holdPiece", walkUp, onTheWire(seatsOf(provider)))).refused).toBe("not-enough-seats");
    expect(await entryOf(waiting, provider)).toMatchObject({ state: "turn" });
    const turn = await book(bed, waiting, { ...seatsOf(provider, 1, true), names: ["Dora Lind"] });
    expect(await namesIn(turn.bookingId)).toEqual(["Dora Lind"]);
    expect(await wrongAtRest(bed)).toEqual([]);
  });

  it("says on the receipt what was bought and what went back for which cause", async () => {
    const scene = await bookedSeats(bed);
    await drop(scene, [1], 3, 3_000);
    const { receipt } = await get("readReceipt", scene.customer, { bookingId: scene.bookingId });
    expect(receipt).toMatchObject({ seats: 3, paidMinor: 9_000, refundedMinor: 3_000, remainsMinor: 6_000 });
    expect(receipt?.refunds.map((each) => each.kind)).toEqual(["seat"]);
  });

  it("tells both by notice, by mail with the calendar's event, and in the room", async () => {
    const scene = await bookedSeats(bed);
    await sweep(bed.clock.now());
    await drop(scene, [1], 3, 3_000);
    await sweep(bed.clock.now());

    const booking = await bookingOf(scene.bookingId);
    for (const side of ["customer", "provider"] as const) {
      const person = scene[side];
      const notice = await readDocument(refs.notice(person.uid, noticeIdOf(booking, "seatsDropped", side)));
      expect(notice?.kind).toBe("seatsDropped");
      const [confirmed, dropped, ...more] = await bed.mailsTo(person.email);
      expect(more).toEqual([]);
      expect(confirmed?.text).toContain("3 (Ana Silva, Ben Okafor)");
      expect(dropped?.text).toContain("2 (Ana Silva)");
      expect(dropped?.text).toContain(side === "customer" ? "$30.00 goes back to your card" : "yours $51.00");
      const [before, after] = [confirmed, dropped].map((each) => eventIn(each?.attachments[0]?.content));
      expect(after?.uid).toBe(before?.uid);
      expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.NaN);
      expect([before?.description, after?.description].map((each) => each?.match(/Seats: \d/)?.[0])).toEqual([
        "Seats: 3",
        "Seats: 2",
      ]);
    }
    const line = await readDocument(refs.message(scene.bookingId, `seats-dropped-${booking.version}`));
    expect(line).toMatchObject({ kind: "system", event: { name: "seatsDropped", seats: 1, left: 2 } });
  });

  it("asks again when less goes back by now than was shown, and changes nothing", async () => {
    const scene = await bookedSeats(bed, 30);
    const before = await bookingOf(scene.bookingId);
    expect((await drop(scene, [1], 3, 3_000)).refused).toBe("refund-changed");
    expect(await bookingOf(scene.bookingId)).toEqual(before);
  });

  it("is for its customer alone, while there is something to give back", async () => {
    const scene = await bookedSeats(bed);
    for (const person of [scene.provider, await newcomer()]) {
      expect((await drop({ ...scene, customer: person }, [1])).refused).toBe("not-found");
    }
    const { bookingId } = scene;
    const wished = { bookingId, dropped: [1], names: ["Ben Okafor"], seats: 3, refundMinor: 0 };
    expect((await call("dropSeats", null, wished)).refused).toBe("signed-out");
    expect((await drop(scene, [0, 1, 2])).refused).toBe("invalid-input");
    bed.clock.advance(201 * hour);
    expect((await drop(scene, [1])).refused).toBe("too-late-to-cancel");
  });
});

describe("when it is asked for at once", () => {
  it("refuses when another tab has moved the names to other seats, and changes nothing", async () => {
    const { customer, bookingId } = await bookedSeats(bed);
    await get("nameAttendees", customer, { bookingId, names: ["Ben Okafor", "Ana Silva", ""] });
    const before = await bookingOf(bookingId);
    const wished = { bookingId, dropped: [1], names: ["Ben Okafor"], seats: 3, refundMinor: 0 };
    expect((await call("dropSeats", customer, wished)).refused).toBe("seats-changed");
    expect(await bookingOf(bookingId)).toEqual(before);
  });

  it("has one effect, however often the same seats are given back", async () => {
    const scene = await bookedSeats(bed);
    const answers = await Promise.all([1, 2, 3, 4].map(() => drop(scene, [0, 1], 3, 6_000)));
    expect(answers.map((each) => each.output)).toEqual(answers.map(() => ({ seats: 1 })));
    expect(await refundsOfProcessor()).toEqual([6_000]);
    expect(await wrongAtRest(bed)).toEqual([]);
  });

  it("gives back one of two different choices from two tabs, and tells the other that seats have changed", async () => {
    const scene = await bookedSeats(bed);
    const answers = await Promise.all([drop(scene, [0], 3, 3_000), drop(scene, [1], 3, 3_000)]);
    expect(answers.map((each) => each.refused ?? "dropped").toSorted()).toEqual(["dropped", "seats-changed"]);
    expect((await bookingOf(scene.bookingId)).seats).toBe(2);
    expect(await refundsOfProcessor()).toEqual([3_000]);
    expect(await wrongAtRest(bed)).toEqual([]);
  });

  it("gives each unit back once when cancelling races it", async () => {
    for (let run = 0; run < 3; run++) {
      const scene = await bookedSeats(bed);
      const [dropped] = await Promise.all([
        drop(scene, [1], 3, 3_000),
        call("cancelBooking", scene.customer, { bookingId: scene.bookingId, refundMinor: 0 }),
      ]);
      expect([null, "too-late-to-cancel"]).toContain(dropped.refused);
      const booking = await bookingOf(scene.bookingId);
      expect([booking.state, booking.refund?.amountMinor]).toEqual(["cancelledByCustomer", 9_000]);
    }
    expect(await wrongAtRest(bed)).toEqual([]);
  });

  it("sells the place once, to one of two who want it", async () => {
    const scene = await bookedSeats(bed);
    await book(bed, await newcomer(), wish(scene.provider, { seats: 3 }));
    const people = await Promise.all([newcomer(), newcomer()]);
    const one = () => onTheWire(wish(scene.provider));
    const [, ...answers] = await Promise.all([
      drop(scene, [1], 3, 3_000),
      ...people.map((each) => call("holdPiece", each, one())),
    ]);
    const late = await Promise.all(people.map((each) => call("holdPiece", each, one())));
    const won = [...answers, ...late].filter((each) => each.refused === null);
    expect(won).toHaveLength(1);
    expect(await wrongAtRest(bed)).toEqual([]);
  });
});

describe("the names of who comes", () => {
  it("come with the hold, under the caller's own name where none is given", async () => {
    const provider = await offerClass(bed);
    const customer = await newcomer();
    const { bookingId } = await hold(customer, wish(provider, { seats: 2 }));
    expect(await namesIn(bookingId)).toEqual([customer.name, ""]);
  });

  it("refuses more names than seats, and other names under the same key", async () => {
    const provider = await offerClass(bed);
    const customer = await newcomer();
    const input = { ...onTheWire(wish(provider, { seats: 2 })), names: ["Ana", "Ben"] };
    expect((await call("holdPiece", customer, { ...input, seats: 1, priceMinor: 3_000 })).refused).toBe(
      "invalid-input",
    );
    const { bookingId } = await get("holdPiece", customer, input);
    expect((await get("holdPiece", customer, input)).bookingId).toBe(bookingId);
    expect((await call("holdPiece", customer, { ...input, names: ["Ana", "Cleo"] })).refused).toBe("key-reused");
  });

  it("are changed by the customer until it begins, by nobody else, and stay with their seats", async () => {
    const scene = await bookedSeats(bed);
    const { customer, provider, bookingId } = scene;
    const names = ["Ana Silva", "Ben Okafor", " Cleo Hart "];
    for (const person of [provider, await newcomer()]) {
      expect((await call("nameAttendees", person, { bookingId, names })).refused).toBe("not-found");
    }
    await get("nameAttendees", customer, { bookingId, names });
    const { version } = await bookingOf(bookingId);
    await get("nameAttendees", customer, { bookingId, names });
    expect((await bookingOf(bookingId)).version).toBe(version);
    await drop(scene, [0], 3, 3_000);
    expect(await namesIn(bookingId)).toEqual(["Ben Okafor", "Cleo Hart"]);
    expect((await call("nameAttendees", customer, { bookingId, names })).refused).toBe("seats-changed");
    bed.clock.advance(201 * hour);
    const late = await call("nameAttendees", customer, { bookingId, names: ["Dora", "Emil"] });
    expect(late.refused).toBe("too-late-to-name");
  });

  it("are in the booking of their customer and nowhere else that is stored", async () => {
    const scene = await bookedSeats(bed);
    await drop(scene, [1], 3, 3_000);
    await sweep(bed.clock.now());
    const found = Object.entries(await dumpDatabase()).filter(([, each]) => /Silva|Okafor/.test(JSON.stringify(each)));
    expect(found.map(([path]) => path)).toEqual([`bookings/${scene.bookingId}`]);
  });
});

function eventIn(content: string | undefined): ICAL.Event {
  const file = Buffer.from(content ?? "", "base64").toString("utf8");
  const component = ICAL.Component.fromString(file).getFirstSubcomponent("vevent");
  if (!component) throw new Error("the mail has no calendar file");
  return new ICAL.Event(component);
}
