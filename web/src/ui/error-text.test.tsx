import { Refusal } from "@flexsession/domain/errors";
import { screen } from "@testing-library/react";
import { useTranslation } from "react-i18next";
import { expect, test } from "vitest";
import { renderInApp } from "../examples/render-in-app.tsx";
import { errorText } from "./error-text.ts";

const conflict = { start: new Date("2026-11-24T15:00:00Z"), end: new Date("2026-11-24T17:00:00Z") };

function Said({ error, zone }: { error: unknown; zone?: string }) {
  const { t } = useTranslation();
  const text = zone === undefined ? errorText(error, t, "no") : errorText(error, t, "no", { zone, hour12: true });
  return <p>{text}</p>;
}

test("names what is in the way in the zone given, else in the reader's own", () => {
  renderInApp(<Said error={new Refusal("overlaps-a-slot", { conflict })} zone="America/New_York" />);
  expect(screen.getByText(/In the way: Tuesday 24 November, 10:00 am – 12:00 pm GMT-5\.$/)).toBeTruthy();
  renderInApp(<Said error={new Refusal("overlaps-a-slot", { conflict })} />);
  expect(screen.getByText(/In the way: Tuesday 24 November, 16:00 – 18:00 CET\.$/)).toBeTruthy();
});

test("says only the sentence where nothing is in the way, and the neutral one for a bug", () => {
  renderInApp(<Said error={new Refusal("piece-taken")} />);
  expect(screen.getByText("Somebody was quicker: this time has just been taken.")).toBeTruthy();
  renderInApp(<Said error={new Error("conflict")} />);
  expect(screen.getByText("no")).toBeTruthy();
});
