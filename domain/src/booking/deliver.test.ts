import { describe, expect, it } from "vitest";
import { at } from "../../arbitraries/sample-tape.ts";
import { sampleMix, samplePaid } from "../../arbitraries/sample-work.ts";
import type { RoomFile } from "../room/room-file.ts";
import { approveDelivery, requestChanges } from "./answer-delivery.ts";
import { completeBooking } from "./complete-booking.ts";
import { deliver } from "./deliver.ts";

const paid = samplePaid();
const second = sampleMix({ fileId: "second", version: 2 });

describe("deliver", () => {
  it("calls a version done, raises the version of the booking and starts its clock anew", () => {
    expect(deliver(paid, sampleMix(), at(5))).toEqual({
      ...paid,
      delivery: {
        fileId: "first",
        name: "Song.wav",
        version: 1,
        kind: "mixes",
        at: at(5),
        round: 1,
        state: "awaitingAnswer",
        answeredAt: null,
        changes: null,
      },
      approvalDueAt: at(5 + 72),
      approvalNextAt: at(5 + 24),
      version: 3,
      history: [...paid.history, { at: at(5), actor: "provider", cause: "deliver", to: "confirmed" }],
      updatedAt: at(5),
    });
  });

  it("leaves the version that awaits its answer as it is", () => {
    const once = deliver(paid, sampleMix(), at(5));
    expect(deliver(once, sampleMix(), at(6))).toBe(once);
  });

  it("replaces what nobody has answered, in the same round", () => {
    const twice = deliver(deliver(paid, sampleMix(), at(5)), second, at(6));
    expect(twice.delivery).toMatchObject({ fileId: "second", version: 2, round: 1, at: at(6) });
    expect(twice.approvalDueAt).toEqual(at(6 + 72));
  });

  it("begins the next round after a wish for changes, with the very same version too", () => {
    const once = deliver(paid, sampleMix(), at(5));
    const asked = requestChanges(once, { fileId: "first", round: 1 }, "Louder", at(6));
    expect(deliver(asked, sampleMix(), at(7)).delivery).toMatchObject({ fileId: "first", round: 2, changes: null });
  });

  it("takes place after the time is over, too", () => {
    const completed = completeBooking(paid, at(4));
    expect(deliver(completed, sampleMix(), at(5))).toMatchObject({ state: "completed", approvalDueAt: at(5 + 72) });
  });

  it.each<[string, Partial<RoomFile>]>([
    ["its customer sent", { by: "customer" }],
    ["has not arrived", { state: "reserved" }],
    ["is quarantined", { state: "quarantined" }],
    ["was deleted", { state: "deleted" }],
    ["is of another booking", { bookingId: "another" }],
    ["is a reference", { kind: "references" }],
    ["is of no kind of work", { kind: "other" }],
  ])("refuses a file that %s", (_, changes) => {
    expect(() => deliver(paid, sampleMix(changes), at(5))).toThrow("not-deliverable");
  });

  it("refuses for a class, for what does not stand, and for what is approved", () => {
    expect(() => deliver(samplePaid({ isClass: true }), sampleMix(), at(5))).toThrow("not-deliverable");
    expect(() => deliver({ ...paid, state: "cancelledByCustomer" }, sampleMix(), at(5))).toThrow("room-closed");
    const approved = approveDelivery(deliver(paid, sampleMix(), at(5)), { fileId: "first", round: 1 }, at(6));
    expect(() => deliver(approved, second, at(7))).toThrow("already-approved");
  });
});
