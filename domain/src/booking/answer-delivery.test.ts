import { describe, expect, it } from "vitest";
import { at } from "../../arbitraries/sample-tape.ts";
import { sampleMix, samplePaid } from "../../arbitraries/sample-work.ts";
import { approve, approveDelivery, requestChanges } from "./answer-delivery.ts";
import { canCancel } from "./cancellation-of.ts";
import { completeBooking } from "./complete-booking.ts";
import { deliver } from "./deliver.ts";

const paid = samplePaid();
const delivered = deliver(paid, sampleMix(), at(3));
const seen = { fileId: "first", round: 1 };
const replaced = deliver(delivered, sampleMix({ fileId: "second" }), at(3.5));

describe("approveDelivery", () => {
  it("settles before the end what is earned, releasable from the end on, and leaves the time as it is", () => {
    const approved = approveDelivery(delivered, seen, at(3.5));
    expect(approved).toEqual({
      ...delivered,
      delivery: { ...delivered.delivery, state: "approved", answeredAt: at(3.5) },
      approvedAt: at(3.5),
      releasableAt: at(4),
      releaseNextAt: at(4),
      approvalDueAt: null,
      approvalNextAt: null,
      version: 4,
      history: [...delivered.history, { at: at(3.5), actor: "customer", cause: "approveDelivery", to: "confirmed" }],
      updatedAt: at(3.5),
    });
    expect(completeBooking(approved, at(4))).toMatchObject({
      state: "completed",
      releasableAt: at(4),
      releaseNextAt: at(4),
    });
  });

  it("keeps the reminders of time that is still to come", () => {
    const early = approve(paid, { actor: "customer", cause: "early" }, at(0.5));
    expect([early.state, early.remindAt]).toEqual(["confirmed", paid.remindAt]);
    expect(paid.remindAt).not.toBeNull();
  });

  it("lets its provider cancel after it, and its customer no more", () => {
    const early = approve(paid, { actor: "customer", cause: "early" }, at(0.5));
    const can = (by: "customer" | "provider") => canCancel(early, by, at(1));
    expect([canCancel(paid, "customer", at(1)), can("customer"), can("provider")]).toEqual([true, false, true]);
  });

  it("approves after the end without another state, and completes what nobody has", () => {
    const approved = approveDelivery(completeBooking(delivered, at(4)), seen, at(9));
    expect(approved).toMatchObject({ state: "completed", approvedAt: at(9), releasableAt: at(9), version: 5 });
    const late = approveDelivery(delivered, seen, at(9));
    expect(late).toMatchObject({ state: "completed", releasableAt: at(9), releaseNextAt: at(9), version: 4 });
  });

  it("leaves what is approved as it is, by whomever", () => {
    const approved = approveDelivery(delivered, seen, at(3.5));
    expect(approveDelivery(approved, seen, at(4))).toBe(approved);
    const byClock = approve(delivered, { actor: "sweep", cause: "late" }, at(90));
    expect(approveDelivery(byClock, seen, at(91))).toBe(byClock);
  });

  it("approves only what its customer has seen and not yet answered", () => {
    expect(() => approveDelivery(replaced, seen, at(4))).toThrow("delivery-changed");
    expect(() => approveDelivery(paid, seen, at(4))).toThrow("delivery-changed");
    const again = deliver(requestChanges(delivered, seen, "Louder", at(4)), sampleMix(), at(5));
    expect(() => approveDelivery(again, seen, at(6))).toThrow("delivery-changed");
    expect(() => approveDelivery(requestChanges(delivered, seen, "Louder", at(4)), seen, at(5))).toThrow(
      "delivery-changed",
    );
    expect(() => approveDelivery({ ...delivered, state: "cancelledByProvider" }, seen, at(4))).toThrow("room-closed");
  });
});

describe("requestChanges", () => {
  it("keeps the words, uses one revision and starts the clock anew", () => {
    const asked = requestChanges(delivered, seen, "Louder", at(6));
    expect(asked.delivery).toEqual({
      ...delivered.delivery,
      state: "changesRequested",
      answeredAt: at(6),
      changes: "Louder",
    });
    expect([asked.revisions, asked.approvalDueAt, asked.state]).toEqual([
      { included: 2, used: 1 },
      at(6 + 72),
      "confirmed",
    ]);
    expect(asked.releasableAt).toBeNull();
  });

  it("takes the very same words once, and no others after them", () => {
    const asked = requestChanges(delivered, seen, "Louder", at(6));
    expect(requestChanges(asked, seen, "Louder", at(7))).toBe(asked);
    expect(() => requestChanges(asked, seen, "Softer", at(7))).toThrow("delivery-changed");
  });

  it("refuses when no revision is left, for what was replaced, and for what is approved", () => {
    const used = { ...delivered, revisions: { included: 2, used: 2 } };
    expect(() => requestChanges(used, seen, "Louder", at(6))).toThrow("no-revisions-left");
    expect(() => requestChanges(replaced, seen, "Louder", at(6))).toThrow("delivery-changed");
    const approved = approveDelivery(delivered, seen, at(4));
    expect(() => requestChanges(approved, seen, "Louder", at(6))).toThrow("already-approved");
    expect(() => requestChanges(approved, { ...seen, round: 2 }, "Louder", at(6))).toThrow("already-approved");
  });
});
