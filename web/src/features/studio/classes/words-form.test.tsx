import type { Class } from "@flexsession/domain/classes/class-document";
import { newClass } from "@flexsession/domain/classes/new-class";
import { act, fireEvent, screen } from "@testing-library/react";
import { useEffect, useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { exampleProfile } from "../../../examples/example-profile.ts";
import { renderInApp } from "../../../examples/render-in-app.tsx";
import { call } from "../../../firebase/call.ts";
import { StudioProfile } from "../use-studio.ts";
import { WordsForm } from "./words-form.tsx";

vi.mock(import("../../../firebase/call.ts"), () => ({ call: vi.fn() }));
const called = vi.mocked(call);

const wish: Parameters<typeof newClass>[1] = {
  title: "Watercolour skies",
  description: "",
  level: "all",
  subjects: ["watercolour"],
  materials: "",
  pictureUrls: [],
  joinUrl: null,
  priceMinor: 4_800,
  capacity: 6,
  place: { kind: "online" },
  weekly: [{ weekday: 3, at: "18:00", minutes: 120 }],
  dates: [],
  from: "2026-11-23",
  until: null,
  key: "2f1c1c6e-7a57-4f3a-9b0e-6a1d2f0c4b11",
};

const now = new Date("2026-11-22T12:00:00Z");

function makeClass(changes: Partial<Class> = {}): Class {
  return { ...newClass("watercolour", wish, exampleProfile, now), ...changes };
}

let read: (aClass: Class) => void;
const title = () => screen.getByLabelText<HTMLInputElement>("Title");
const save = () => act(async () => void fireEvent.click(screen.getByRole("button", { name: "Save" })));

function Shown() {
  const [aClass, setClass] = useState(makeClass());
  useEffect(() => {
    read = setClass;
  }, []);
  return (
    <StudioProfile value={exampleProfile}>
      <WordsForm class={aClass} joinUrl="" />
    </StudioProfile>
  );
}

beforeEach(() => {
  called.mockReset();
  called.mockResolvedValue({ wordsEdition: 3 });
  renderInApp(<Shown />);
});

test("takes what was saved elsewhere while nothing is typed, and saves over that", async () => {
  act(() => read(makeClass({ title: "Dry skies", edition: 2, wordsEdition: 2 })));
  expect(title().value).toBe("Dry skies");
  fireEvent.change(title(), { target: { value: "Wide skies" } });
  await save();
  expect(called).toHaveBeenCalledExactlyOnceWith(
    "saveClass",
    expect.objectContaining({ title: "Wide skies", wordsEdition: 2 }),
  );
});

test("keeps what is typed, and what was saved before it is read again", async () => {
  fireEvent.change(title(), { target: { value: "Wide skies" } });
  act(() => read(makeClass({ title: "Dry skies", edition: 2, wordsEdition: 2 })));
  expect(title().value).toBe("Wide skies");
  await save();
  expect(called).toHaveBeenCalledExactlyOnceWith("saveClass", expect.objectContaining({ wordsEdition: 1 }));
  act(() => read(makeClass({ title: "Dry skies", edition: 3, wordsEdition: 2 })));
  expect(title().value).toBe("Wide skies");
});

test("asks for a link only while some of the class is online", () => {
  expect(screen.getByLabelText("Link to join")).toBeTruthy();
  const place = { kind: "address", address: "12 Mill Street", mapUrl: null } as const;
  act(() => read(makeClass({ weekly: makeClass().weekly.map((each) => ({ ...each, place })) })));
  expect(screen.queryByLabelText("Link to join")).toBeNull();
});
