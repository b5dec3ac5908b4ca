import type { SystemLine } from "@flexsession/domain/room/message";
import type { RoomEvent } from "@flexsession/domain/room/room-event";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { SystemRow } from "./system-row.tsx";

const of = { by: "marcus", fileId: "mix-2", kind: "mixes", version: 2 } as const;

function show(event: RoomEvent) {
  const at = new Date("2026-11-24T12:00:00Z");
  const line: SystemLine = { messageId: "line", kind: "system", parties: ["nina", "marcus"], at, event };
  renderInApp(<SystemRow bookingId="booking" line={line} nameOf={() => "Marcus Reed"} />);
}

test.each<RoomEvent>([
  { name: "fileArrived", ...of, file: "Song.wav" },
  { name: "delivered", ...of, file: "Song.wav", round: 1 },
])("leads from a sound to where it is heard: $name", (event) => {
  show(event);
  const link = screen.getByRole("link", { name: "Listen to Song.wav, version 2, and comment" });
  expect(link.getAttribute("href")).toBe("/bookings/booking/room/files/mix-2");
});

test.each<RoomEvent>([
  { name: "fileArrived", ...of, kind: "other", file: "Notes.pdf" },
  { name: "fileArrived", ...of, kind: "stems", file: "Song.mid" },
  { name: "moved", to: "completed" },
])("leads nowhere where there is nothing to hear: $name", (event) => {
  show(event);
  expect(screen.queryByRole("link")).toBeNull();
});

test("tells from when to when a booking was moved, and by whom", () => {
  const from = { start: new Date("2026-11-24T14:00:00Z"), end: new Date("2026-11-24T16:00:00Z") };
  const to = { start: new Date("2026-11-26T14:00:00Z"), end: new Date("2026-11-26T16:00:00Z") };
  show({ name: "rescheduled", by: "nina", from, to });
  expect(screen.getByText(/^Marcus Reed moved the booking from Tue 24 Nov, .+ to Thu 26 Nov, /)).toBeTruthy();
});
