import { addMilliseconds, hour, minute } from "@flexsession/domain/time/instant";
import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import { startTexts } from "../../../app/i18n.ts";
import { useAnnouncement } from "../../../ui/announce.ts";
import { useTimeSettings } from "../../../ui/time-settings.ts";
import { announceChanges } from "./announce-changes.ts";
import { firstDay, stripSlot, stripTape, withHold } from "./example-strip.ts";
import { createStripStore } from "./strip-store.ts";

const now = addMilliseconds(firstDay, 6 * hour);
const tape = stripTape({ a: stripSlot(0, 10), b: stripSlot(1, 10) });
const said = () => useAnnouncement.getState().text;

beforeAll(() => {
  startTexts();
  useTimeSettings.setState({ hour12: false });
});

test("says what changes after the first showing, one by name and several by number", () => {
  const store = createStripStore("2026-11-23", "UTC");
  const stop = announceChanges(store, i18next.t);
  store.showTape(tape, now);
  expect(said()).toBe("");

  const { start } = stripSlot(1, 10);
  const claim = { slotId: "b", start, end: addMilliseconds(start, hour), state: "booked" as const, until: null };
  store.showTape({ ...tape, claims: { claim } }, now);
  expect(said()).toBe("Tuesday 24 November, 10:00: now taken");

  const until = addMilliseconds(now, 34 * minute);
  store.showTape(withHold(withHold(tape, "a", until), "b", until), now);
  expect(said()).toBe("2 times have changed");
  stop();
});
