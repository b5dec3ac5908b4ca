import { describe, expect, it } from "vitest";
import { at } from "../../arbitraries/sample-tape.ts";
import { sampleMix, samplePaid } from "../../arbitraries/sample-work.ts";
import { requestChanges } from "./answer-delivery.ts";
import { completeBooking } from "./complete-booking.ts";
import { deliver } from "./deliver.ts";
import { stepApproval } from "./step-approval.ts";

const over = completeBooking(samplePaid(), at(4));
const dueIn = 4 + 72;

/** The steps that looks at some hours after noon make, one upon the other. */
function stepsAt(...hours: number[]): string[] {
  let booking = over;
  return hours.map((each) => {
    const stepped = stepApproval(booking, at(each));
    booking = stepped.booking;
    return stepped.step;
  });
}

describe("the clock of an approval", () => {
  it("tells 48 and 24 hours before, and approves at the moment", () => {
    expect(stepsAt(5, dueIn - 48.1, dueIn - 48, dueIn - 47, dueIn - 24, dueIn - 23, dueIn - 0.1, dueIn)).toEqual([
      "none",
      "none",
      "told",
      "none",
      "told",
      "none",
      "none",
      "approved",
    ]);
  });

  it("does one thing however late it is looked at", () => {
    expect(stepsAt(dueIn - 20, dueIn - 19, dueIn + 100, dueIn + 101)).toEqual(["told", "none", "approved", "none"]);
    expect(stepsAt(dueIn + 100, dueIn + 101)).toEqual(["approved", "none"]);
  });

  it("approves without a delivery, and with one that nobody answered", () => {
    const { booking } = stepApproval(over, at(dueIn));
    expect(booking).toMatchObject({
      state: "completed",
      delivery: null,
      releasableAt: at(dueIn),
      approvalNextAt: null,
    });
    const delivered = deliver(over, sampleMix(), at(5));
    expect(stepApproval(delivered, at(dueIn)).step).toBe("told");
    expect(stepApproval(delivered, at(5 + 72)).booking.delivery).toMatchObject({ state: "approved" });
  });

  it("counts from the last of end, delivery and wish for changes, and tells anew when that moves", () => {
    const early = deliver(samplePaid(), sampleMix(), at(1));
    expect(early.approvalDueAt).toEqual(at(dueIn));
    const told = stepApproval(completeBooking(early, at(4)), at(dueIn - 40)).booking;
    expect(told.approvalNextAt).toEqual(at(dueIn - 24));
    const asked = requestChanges(told, { fileId: "first", round: 1 }, "Louder", at(dueIn - 30));
    expect([asked.approvalDueAt, asked.approvalNextAt]).toEqual([at(dueIn + 42), at(dueIn + 42 - 48)]);
  });

  it("keeps what was told while the moment stays", () => {
    const { booking } = stepApproval(samplePaid(), at(dueIn - 40));
    expect(booking.approvalNextAt).toEqual(at(dueIn - 24));
    expect(completeBooking(booking, at(dueIn - 39)).approvalNextAt).toEqual(at(dueIn - 24));
  });

  it("never runs for a class, whose net may go a day after its end", () => {
    const held = samplePaid({ isClass: true });
    expect([held.approvalDueAt, held.approvalNextAt, held.releasableAt]).toEqual([null, null, null]);
    const completed = completeBooking(held, at(5));
    expect([completed.approvalDueAt, completed.releasableAt]).toEqual([null, at(4 + 24)]);
    expect(stepApproval(completed, at(500))).toEqual({ booking: completed, step: "none" });
  });
});
