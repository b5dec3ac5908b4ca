import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { CompleteLink } from "./complete-link.tsx";

function open(known: string | null, completeLink = vi.fn(async (_href: string, _email: string) => undefined)) {
  const onGiveUp = vi.fn();
  const onPending = vi.fn();
  const dependencies = { completeLink, linkEmail: () => known };
  renderInApp(<CompleteLink onPending={onPending} onGiveUp={onGiveUp} dependencies={dependencies} />);
  return { completeLink, onGiveUp, onPending };
}

test("signs in at once on the device that asked for the link", async () => {
  const { completeLink, onPending } = open("ana@example.com");
  await vi.waitFor(() => expect(onPending).toHaveBeenLastCalledWith(false));
  expect(completeLink).toHaveBeenCalledExactlyOnceWith(location.href, "ana@example.com");
});

test("asks for the address on another device", async () => {
  const { completeLink } = open(null);
  fireEvent.input(screen.getByRole("textbox", { name: "E-mail address" }), { target: { value: "ana@example.com" } });
  fireEvent.click(screen.getByRole("button", { name: "Finish signing in" }));
  await vi.waitFor(() => expect(completeLink).toHaveBeenCalledExactlyOnceWith(location.href, "ana@example.com"));
});

test("offers a new link when this one is of no use", async () => {
  const { onGiveUp } = open("ana@example.com", vi.fn().mockRejectedValue(new Error("auth/invalid-action-code")));
  fireEvent.click(await screen.findByRole("button", { name: "Send me a new link" }));
  expect(screen.getByRole("alert").textContent).toMatch(/used or is too old/);
  expect(onGiveUp).toHaveBeenCalledOnce();
});
