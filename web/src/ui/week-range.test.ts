import { expect, test } from "vitest";
import { dayText, weekRange } from "./week-range.ts";

test.each([
  ["2026-11-23", "23 – 29 Nov 2026", "23 Nov"],
  ["2026-11-30", "30 Nov – 6 Dec 2026", "30 Nov"],
  ["2026-12-28", "28 Dec 2026 – 3 Jan 2027", "28 Dec"],
])("writes the week of %s once each part", (monday, week, day) => {
  // Intl writes thin spaces around the dash.
  expect([weekRange(monday).replaceAll("\u2009", " "), dayText(monday)]).toEqual([week, day]);
});
