import { Refusal } from "@flexsession/domain/errors";
import { act, fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { exampleBooking } from "../../examples/example-booking.ts";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { DeliveryBar } from "./delivery-bar.tsx";

const seen = { bookingId: "booking", fileId: "first", round: 1 };
const delivered = exampleBooking({
  state: "completed",
  delivery: {
    fileId: "first",
    name: "Song.wav",
    version: 2,
    kind: "mixes",
    round: 1,
    at: new Date("2026-11-24T17:00:00Z"),
    state: "awaitingAnswer",
    answeredAt: null,
    changes: null,
  },
  approvalDueAt: new Date("2099-11-27T17:00:00Z"),
});

function show(booking = delivered, uid = "ana", canWrite = true, approve = async () => undefined) {
  const acts = { deliver: vi.fn(async () => undefined), approve: vi.fn(approve), requestChanges: vi.fn(approve) };
  renderInApp(<DeliveryBar booking={booking} uid={uid} canWrite={canWrite} acts={acts} />);
  return acts;
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const click = (name: string | RegExp) => act(async () => void fireEvent.click(button(name)));

test("names what an approval does before it is given, and answers what was seen", async () => {
  const { approve } = show();
  expect(screen.getByText("Delivered: Song.wav, version 2")).toBeTruthy();
  expect(screen.getByText(/You can ask for changes 2 more times/)).toBeTruthy();
  expect(screen.getByText(/Without an answer it approves itself in .* days \(/)).toBeTruthy();
  await click("Approve");
  expect(screen.getByRole("dialog", { name: "Approve Song.wav, version 2?" }).textContent).toContain(
    "Marcus is paid for it then. You can save everything",
  );
  expect(approve).not.toHaveBeenCalled();
  await click("Approve");
  expect(approve).toHaveBeenCalledExactlyOnceWith(seen);
});

test("asks what is to change, wants words, and says that a later answer came first", async () => {
  const { requestChanges } = show(delivered, "ana", true, () => Promise.reject(new Refusal("delivery-changed")));
  await click("Ask for changes");
  await click("Send");
  expect(screen.getByText("Please say what is to change.")).toBeTruthy();
  expect(screen.getByText("After this you can ask 1 more time.")).toBeTruthy();
  fireEvent.change(screen.getByRole("textbox"), { target: { value: "  Louder  " } });
  await click("Send");
  expect(requestChanges).toHaveBeenCalledExactlyOnceWith(seen, "Louder");
  expect(screen.getByRole("alert").textContent).toContain("has changed in the meantime");
});

test("says when no revision is left, instead of offering one", () => {
  show({ ...delivered, revisions: { included: 2, used: 2 } });
  expect(screen.getByText(/All changes that this booking includes/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Ask for changes" })).toBeNull();
});

test("shows a provider what is wanted otherwise, and lets them deliver again", () => {
  const { delivery } = delivered;
  const asked = delivery && { ...delivery, state: "changesRequested" as const, changes: "Louder" };
  show({ ...delivered, delivery: asked }, "marcus");
  expect(screen.getByText("Changes requested: Song.wav, version 2")).toBeTruthy();
  expect(screen.getByText("Louder")).toBeTruthy();
  expect(button("Deliver a version")).toBeTruthy();
});

test("offers nothing any more once it is approved, or to whom may not write", () => {
  show({ ...delivered, approvedAt: new Date("2026-11-25T00:00:00Z"), approvalDueAt: null });
  expect(screen.getByText("Everything in this room can be saved now.")).toBeTruthy();
  show(delivered, "ana", false);
  expect(screen.queryByRole("button")).toBeNull();
});

test("is not there in a class", () => {
  show({ ...delivered, isClass: true, delivery: null });
  expect(screen.queryByRole("region", { name: "Delivery" })).toBeNull();
});
