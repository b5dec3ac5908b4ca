import { rosterOf } from "@flexsession/domain/attendance/roster";
import { createRoot } from "react-dom/client";
import { RosterList } from "../../../../web/src/features/studio/roster/roster-list.tsx";
import { painted } from "../strip/painted.ts";
import { buildPlain, describePlain, type PlainElement } from "../strip/plain-dom.ts";
import { bookedClass } from "./booked-class.ts";

const descriptions = new Map<number, PlainElement[]>();

/**
 * Draws a roster from the bookings of a class with so many seats; the milliseconds from the call until it is painted.
 *
 * @param extent `view` waits for the rows that a person sees first, `all` for every row
 */
export async function mountRoster(seats: number, extent: "all" | "view"): Promise<number> {
  // Made anew, as a listener parses them: no row is known from the run before.
  const bookings = bookedClass(seats);
  const { container, rows, clear } = stage();

  const start = performance.now();
  const root = createRoot(container);
  root.render(<RosterList rows={rosterOf(bookings)} style={{ zone: "UTC", hour12: false }} canMark hasBegun />);
  await painted(() => rows() > (extent === "all" ? seats - 1 : 0));
  const milliseconds = performance.now() - start;

  await painted(() => rows() >= seats);
  if (rows() !== seats) throw new Error(`${rows()} of ${seats} rows were drawn`);
  if (!descriptions.has(seats)) descriptions.set(seats, [...container.children].map(describePlain));
  root.unmount();
  clear();
  return milliseconds;
}

/** The same elements, attributes and texts as `mountRoster` drew before, made by the DOM alone. */
export async function mountPlain(seats: number): Promise<number> {
  const description = descriptions.get(seats);
  if (!description) throw new Error("a roster of this size must be mounted first");
  const { container, rows, clear } = stage();

  const start = performance.now();
  container.append(...description.map(buildPlain));
  await painted(() => rows() > 0);
  const milliseconds = performance.now() - start;
  clear();
  return milliseconds;
}

function stage() {
  // What the run before has left behind is not this one's to clear away.
  window.gc?.();
  const container = document.createElement("div");
  document.body.append(container);
  return {
    container,
    rows: () => container.querySelectorAll("li").length,
    clear: () => container.remove(),
  };
}
