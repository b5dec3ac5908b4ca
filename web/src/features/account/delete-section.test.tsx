import type { OpenMatter } from "@flexsession/domain/erasure/open-matters";
import { act, fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { BeingDeleted } from "./being-deleted.tsx";
import { DeleteSection } from "./delete-section.tsx";

function show(matters: readonly OpenMatter[] = []) {
  const remove = vi.fn(async (_: string) => matters);
  const leave = vi.fn(async () => undefined);
  const onGone = vi.fn();
  const user = { name: "Ana", email: "ana@example.com" };
  renderInApp(<DeleteSection user={user} remove={remove} leave={leave} onGone={onGone} />);
  fireEvent.click(screen.getByRole("button", { name: "Delete my account" }));
  return { remove, leave, onGone };
}

async function confirm(text: string) {
  fireEvent.change(screen.getByRole("textbox"), { target: { value: text } });
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Delete for good" })));
}

test("deletes once the address is written, and leaves", async () => {
  const { remove, leave, onGone } = show();
  await confirm("ana@example.com");
  expect(remove).toHaveBeenCalledExactlyOnceWith("ana@example.com");
  expect(leave).toHaveBeenCalledOnce();
  expect(onGone).toHaveBeenCalledOnce();
});

test("deletes nothing for another text, says why and leads back to it", async () => {
  const { remove } = show();
  await confirm("ana@example.org");
  expect(remove).not.toHaveBeenCalled();
  expect(screen.getByText(/That is not the address of this account/)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("textbox"));
});

test("lists what has to end first, with the way there, and stays", async () => {
  const { leave, onGone } = show([
    { kind: "standing", count: 1, bookingId: "b1" },
    { kind: "pack", count: 2, bookingId: null },
    { kind: "admin", count: 1, bookingId: null },
  ]);
  await confirm("ana@example.com");
  expect(leave).not.toHaveBeenCalled();
  expect(onGone).not.toHaveBeenCalled();
  expect(screen.getAllByRole("listitem").length).toBe(3);
  expect(screen.getByText(/2 packs of classes or paid months still run/)).toBeTruthy();
  const ways = screen.getAllByRole("link").map((each) => each.getAttribute("href"));
  expect(ways).toEqual(["/bookings/b1", "/packs"]);
});

test("shows a deletion that goes on", () => {
  renderInApp(<BeingDeleted step="files" isAgain={false} />);
  expect(screen.getByRole("progressbar", { name: "Your account is being deleted." })).toBeTruthy();
});
