import { describe, expect, it } from "vitest";
import { sampleHold } from "../../arbitraries/sample-booking.ts";
import { at, sampleTape } from "../../arbitraries/sample-tape.ts";
import type { Booking } from "../booking/booking.ts";
import { moveBooking } from "../booking/move-booking.ts";
import { id } from "../contracts/fields.ts";
import { bookingMailFor, isTrue } from "./mail.ts";
import { noticeFor } from "./notice.ts";

const by = { actor: "processor", cause: "pi_1" };
const { booking: held } = sampleHold(sampleTape());
const confirmed = moveBooking(held, "pay", by, at(0.1));
const newer: Booking = { ...confirmed, version: 9 };
const moved: Booking = { ...newer, start: at(5), end: at(7) };

describe("what a party is told", () => {
  it("has one id for notice and mail, of the version and the side", () => {
    expect(noticeFor(confirmed, "confirmed", "customer", at(0.1)).noticeId).toBe(
      "booking-customer-2-customer-confirmed",
    );
    expect(bookingMailFor(confirmed, "confirmed", "customer", at(0.1)).mailId).toBe(
      "booking-customer-2-customer-confirmed",
    );
  });

  it("is a reminder of a time, whatever else changes about the booking", () => {
    const idOf = (booking: Booking) => bookingMailFor(booking, "reminderHour", "provider", at(1)).mailId;
    expect(idOf(newer)).toBe(idOf(confirmed));
    expect(idOf(moved)).not.toBe(idOf(confirmed));
  });

  it("is told of an approval anew at each step of its clock", () => {
    const idOf = (hours: number) =>
      bookingMailFor({ ...confirmed, approvalNextAt: at(hours) }, "approvalDue", "customer", at(1)).mailId;
    expect(idOf(28)).not.toBe(idOf(52));
    expect(id.safeParse(idOf(28)).success).toBe(true);
  });

  it("names the other party, and the time that is proposed where one is", () => {
    const proposal = { claimId: "c", slotId: "s", start: at(6), end: at(8), priceMinor: 1, until: at(1) };
    const request = {
      message: "",
      until: at(1),
      declineReason: null,
      proposal,
      endedProposal: null,
      customerRating: null,
    };
    expect(noticeFor(confirmed, "booked", "provider", at(0.1))).toMatchObject({ who: "Kim Customer", start: at(2) });
    expect(noticeFor({ ...held, request }, "proposed", "customer", at(0.1))).toMatchObject({
      who: "Pat Provider",
      start: at(6),
      end: at(8),
    });
  });
});

describe("a mail is true", () => {
  it("at the version that it tells of, and no later", () => {
    const mail = bookingMailFor(confirmed, "delivered", "customer", at(0.1));
    expect([confirmed, newer].map((booking) => isTrue(mail, booking, at(0.2)))).toEqual([true, false]);
  });

  it("of a time while the booking stands at it, whatever else changes", () => {
    const completed: Booking = { ...newer, state: "completed" };
    const truths = (["confirmed", "booked", "rescheduled"] as const).map((kind) => {
      const mail = bookingMailFor(confirmed, kind, "provider", at(0.1));
      return [confirmed, newer, moved, completed].map((booking) => isTrue(mail, booking, at(0.2)));
    });
    expect(truths).toEqual(truths.map(() => [true, true, false, false]));
  });

  it("of a refund for as long as it stands", () => {
    const refunded: Booking = { ...newer, state: "refunded" };
    const mail = bookingMailFor({ ...refunded, version: 2 }, "refundedLate", "customer", at(0.1));
    expect([refunded, newer].map((booking) => isTrue(mail, booking, at(0.2)))).toEqual([true, false]);
  });

  it("as a reminder while the booking begins then, and the reminder is still one", () => {
    const mail = bookingMailFor(confirmed, "reminderHour", "customer", at(1));
    expect(isTrue(mail, newer, at(1.2))).toBe(true);
    expect(isTrue(mail, moved, at(1.2))).toBe(false);
    expect(isTrue(mail, newer, at(1.6))).toBe(false);
    expect(isTrue(mail, { ...newer, state: "cancelledByCustomer" }, at(1.2))).toBe(false);
  });
});
