import { expect, test } from "vitest";
import { sampleHold, sampleWish } from "../../arbitraries/sample-booking.ts";
import { at, noon, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { attendeesOf } from "./attendee.ts";
import type { Booking } from "./booking.ts";
import { moveBooking } from "./move-booking.ts";
import { nameAttendees } from "./name-attendees.ts";

function booked(names: readonly string[] = []): Booking {
  const slots = { s: sampleSlot(2, 4, { task: "class", capacity: 8, priceMinor: 3_000 }) };
  const { booking } = sampleHold(sampleTape({ slots }), sampleWish({ seats: 3, priceMinor: 9_000, names }));
  return moveBooking({ ...booking, paymentIds: ["pi"] }, "pay", { actor: "processor", cause: "pi" }, noon);
}

const namesOf = (booking: Booking) => attendeesOf(booking).map((each) => each.name);

test("knows by default who books, and nobody else", () => {
  expect(namesOf(booked())).toEqual(["Kim Customer", "", ""]);
  expect(namesOf(booked(["", "Ben"]))).toEqual(["Kim Customer", "Ben", ""]);
  expect(namesOf(booked(["Ana", "Ben", "Cleo"]))).toEqual(["Ana", "Ben", "Cleo"]);
});

test("asks for nobody where there are no seats, and counts those of a booking from before names were asked for", () => {
  expect(sampleHold(sampleTape()).booking.attendees).toEqual([]);
  expect(namesOf({ ...booked(), attendees: [] })).toEqual(["", "", ""]);
});

test("says who comes, until it begins, and who said so", () => {
  const named = nameAttendees(booked(), ["Ana", "", "Cleo"], at(1.999));
  expect(namesOf(named)).toEqual(["Ana", "", "Cleo"]);
  expect(named.version).toBe(3);
  expect(named.history.at(-1)).toMatchObject({ actor: "customer", cause: "nameAttendees", to: "confirmed" });
  expect(() => nameAttendees(booked(), ["Ana", "", "Cleo"], at(2))).toThrow("too-late-to-name");
});

test("changes nothing for the same names, however late", () => {
  const booking = booked();
  expect(nameAttendees(booking, ["Kim Customer", "", ""], at(3))).toBe(booking);
});

test("refuses another number of names than there are seats, what is no class, and changing them for ever", () => {
  expect(() => nameAttendees(booked(), ["Ana", "Ben"], noon)).toThrow("seats-changed");
  expect(() => nameAttendees({ ...booked(), isClass: false }, ["a", "b", "c"], noon)).toThrow("invalid-input");
  let booking = booked();
  for (let index = 0; index < 20; index++) booking = nameAttendees(booking, [`${index}`, "", ""], noon);
  expect(() => nameAttendees(booking, ["Ana", "", ""], noon)).toThrow("too-many-attempts");
});
