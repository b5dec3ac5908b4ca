import { act, fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { useTimeSettings } from "../../ui/time-settings.ts";
import { AccountForm } from "./account-form.tsx";

function show() {
  const save = vi.fn(async (_: { name: string; zone: string }) => undefined);
  renderInApp(<AccountForm user={{ name: "Guest", email: "ana@example.com", zone: "Europe/Berlin" }} save={save} />);
  return save;
}

async function submit(name: string) {
  fireEvent.change(screen.getByRole("textbox", { name: /Name/ }), { target: { value: name } });
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Save" })));
}

test("saves name and zone, reads times in that zone here as well, and says so", async () => {
  const save = show();
  fireEvent.change(screen.getByRole("combobox", { name: "Time zone" }), { target: { value: "Asia/Tokyo" } });
  await submit(" Ana ");
  expect(save).toHaveBeenCalledExactlyOnceWith({ name: "Ana", zone: "Asia/Tokyo" });
  expect(useTimeSettings.getState().zone).toBe("Asia/Tokyo");
  expect(screen.getByText("Saved.")).toBeTruthy();
});

test("asks for a name where there is none, and focuses it", async () => {
  const save = show();
  await submit("  ");
  expect(save).not.toHaveBeenCalled();
  expect(screen.getByText("Please enter a name.")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: /Name/ }));
});
