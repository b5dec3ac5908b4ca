import { expect, test } from "vitest";
import { sampleHold } from "../../arbitraries/sample-booking.ts";
import { at, sampleTape } from "../../arbitraries/sample-tape.ts";
import type { Booking } from "../booking/booking.ts";
import { moveBooking } from "../booking/move-booking.ts";
import { bookingMailFor, isTrue, mail as mailSchema, partsOf } from "./mail.ts";
import { noticeFor } from "./notice.ts";
import { tellTogether } from "./tell-together.ts";

const confirmed = moveBooking(sampleHold(sampleTape()).booking, "pay", { actor: "processor", cause: "pi_1" }, at(0.1));
const dated = (bookingId: string, hours: number): Booking => ({
  ...confirmed,
  bookingId,
  start: at(hours),
  end: at(hours + 2),
});
const [first, second, third] = [dated("first", 168), dated("second", 336), dated("third", 504)];

test("tells of one booking as it is told of by itself", () => {
  expect(tellTogether([first], "confirmed", "customer", at(0.1))).toEqual({
    mail: bookingMailFor(first, "confirmed", "customer", at(0.1)),
    notice: noticeFor(first, "confirmed", "customer", at(0.1)),
  });
});

test("tells of several once, by the earliest, in whatever order they come", () => {
  const told = tellTogether([third, first, second], "booked", "provider", at(0.1));
  expect(told).toEqual({
    mail: {
      ...bookingMailFor(first, "booked", "provider", at(0.1)),
      others: [
        { bookingId: "second", version: 2, start: at(336) },
        { bookingId: "third", version: 2, start: at(504) },
      ],
    },
    notice: { ...noticeFor(first, "booked", "provider", at(0.1)), moreDates: 2 },
  });
  expect(tellTogether([second, third, first], "booked", "provider", at(0.1))).toEqual(told);
  expect(mailSchema.parse(told.mail)).toEqual(told.mail);
});

test("is true of each of them by itself", () => {
  const { mail } = tellTogether([first, second, third], "confirmed", "customer", at(0.1));
  const now = [first, { ...second, state: "cancelledByCustomer" as const }, dated("third", 505)];
  const parts = partsOf(mail);
  expect(parts.map((each) => each.bookingId)).toEqual(["first", "second", "third"]);
  expect(now.map((each, index) => isTrue(parts[index] ?? mail, each, at(0.2)))).toEqual([true, false, false]);
});
