import type { NoticeChoices } from "@flexsession/domain/notify/notice-choices";
import { noticeKinds } from "@flexsession/domain/notify/notice-kind";
import { act, fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { NoticeChoicesForm } from "./notice-choices-form.tsx";

const stored: NoticeChoices = { reminderHour: { app: true, mail: false } };

function show(save = vi.fn(async (_: NoticeChoices) => undefined)) {
  renderInApp(<NoticeChoicesForm choices={stored} save={save} />);
  return save;
}

const box = (name: string) => screen.getByRole<HTMLInputElement>("checkbox", { name });

test("offers both ways for every kind, all on until somebody chooses", () => {
  show();
  const boxes = screen.getAllByRole<HTMLInputElement>("checkbox");
  expect(boxes).toHaveLength(2 * noticeKinds.length);
  expect(boxes.filter((each) => !each.checked)).toEqual([box("Reminder an hour before: By mail")]);
});

test("saves a tick at once, with the kind's other way as it was", async () => {
  const save = show();
  await act(async () => void fireEvent.click(box("Reminder an hour before: In the app")));
  expect(save).toHaveBeenCalledExactlyOnceWith({ reminderHour: { app: false, mail: false } });
  expect(box("Reminder an hour before: In the app").checked).toBe(false);
});

test("goes back to what is stored when it could not be saved, and says so", async () => {
  show(vi.fn(() => Promise.reject(new Error("offline"))));
  await act(async () => void fireEvent.click(box("Reminder a day before: By mail")));
  expect(box("Reminder a day before: By mail").checked).toBe(true);
  expect(screen.getByRole("alert").textContent).toMatch(/did not work/);
});
