import { describe, expect, it } from "vitest";
import { addMilliseconds, day, hour } from "../time/instant.ts";
import { endExport, readyExport, requestExport, retryExport } from "./data-export.ts";

const noon = new Date("2026-11-21T12:00:00Z");
const first = requestExport(null, "one", noon);
const later = (hours: number) => addMilliseconds(noon, hours * hour);

describe("an export", () => {
  it("is asked for once a day, whatever has become of it, and at once where it failed", () => {
    for (const each of [first, readyExport(first, 9, noon), endExport(first)]) {
      expect(() => requestExport(each, "two", later(23))).toThrow("exported-today");
      expect(requestExport(each, "two", later(24))).toMatchObject({ exportId: "two", state: "preparing", attempt: 1 });
    }
    expect(requestExport({ ...first, state: "failed" }, "two", later(1)).exportId).toBe("two");
  });

  it("is tried three times, and can be fetched for a day", () => {
    const third = retryExport(retryExport(first, noon), noon);
    expect(third).toMatchObject({ state: "preparing", attempt: 3 });
    expect(retryExport(third, noon)).toMatchObject({ state: "failed", dueAt: null });
    expect(readyExport(third, 9, noon)).toMatchObject({ state: "ready", bytes: 9, dueAt: addMilliseconds(noon, day) });
  });
});
