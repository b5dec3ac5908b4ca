import { expect, test } from "vitest";
import { sampleHold } from "../../arbitraries/sample-booking.ts";
import { at, sampleTape } from "../../arbitraries/sample-tape.ts";
import { moveBooking } from "./move-booking.ts";

const { booking: held } = sampleHold(sampleTape());
const by = { actor: "processor", cause: "pi_1" };

test("moves a booking, raises its version and records who did it and why", () => {
  expect(moveBooking(held, "pay", by, at(0.1), { receiptUrl: "https://receipt.test" })).toEqual({
    ...held,
    receiptUrl: "https://receipt.test",
    state: "confirmed",
    remindAt: at(1),
    approvalDueAt: at(4 + 72),
    approvalNextAt: at(4 + 24),
    version: 2,
    history: [...held.history, { at: at(0.1), ...by, to: "confirmed" }],
    updatedAt: at(0.1),
  });
});

test("reminds of a booking only while it stands", () => {
  const paid = moveBooking(held, "pay", by, at(0.1));
  expect(moveBooking(paid, "complete", by, at(4)).remindAt).toBeNull();
  expect(moveBooking(held, "lapse", by, at(0.6)).remindAt).toBeNull();
});

test("keeps the reminder of a time that stays, though it be due", () => {
  const paid = moveBooking(held, "pay", by, at(0.1));
  expect(moveBooking(paid, "exchange", by, at(1.1)).remindAt).toEqual(at(1));
  expect(moveBooking(paid, "exchange", by, at(1.1), { start: at(5), end: at(7) }).remindAt).toEqual(at(4));
});

test("refuses a transition that starts elsewhere", () => {
  expect(() => moveBooking(held, "complete", by, at(0.1))).toThrow(
    "complete starts in confirmed, not in awaitingPayment",
  );
  const paid = moveBooking(held, "pay", by, at(0.1));
  expect(() => moveBooking(paid, "pay", by, at(0.2))).toThrow("pay starts in awaitingPayment, not in confirmed");
});
