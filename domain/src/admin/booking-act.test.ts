import { expect, it } from "vitest";
import { samplePaid } from "../../arbitraries/sample-work.ts";
import { moveBooking } from "../booking/move-booking.ts";
import { bookingActEntry, causeOfSupport, reasonAt } from "./booking-act.ts";

const now = new Date("2026-11-22T12:00:00Z");
const later = new Date("2026-11-22T13:00:00Z");
const act = { by: "boss", reason: "The studio was flooded", entryId: "entry" };
const before = samplePaid();
const after = moveBooking(before, "cancelByProvider", causeOfSupport("cancel", act), later);

it("tells both parties that support did it and why, and nothing of which admin it was", () => {
  expect(after.history.at(-1)).toEqual({
    at: later,
    actor: "support",
    cause: "cancel",
    reason: act.reason,
    to: "cancelledByProvider",
  });
  expect(reasonAt(after, later)).toBe(act.reason);
  expect(reasonAt(after, now)).toBeNull();
  expect(JSON.stringify(after)).not.toContain("boss");
});

it("tells the log which admin, with before and after", () => {
  expect(bookingActEntry("cancel", act, before, after, later)).toMatchObject({
    entryId: "entry",
    act: "cancel",
    by: "boss",
    personId: null,
    bookingId: before.bookingId,
    reason: act.reason,
    before: { state: "confirmed", version: before.version },
    after: { state: "cancelledByProvider", version: before.version + 1 },
    at: later,
  });
});
