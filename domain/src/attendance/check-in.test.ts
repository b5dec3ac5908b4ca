import { describe, expect, it } from "vitest";
import { sampleAttended } from "../../arbitraries/sample-attended.ts";
import { noon } from "../../arbitraries/sample-tape.ts";
import { addMilliseconds, hour, minute } from "../time/instant.ts";
import { checkIn, seatsToCheckIn } from "./check-in.ts";
import { codeOfDigest, codeStepAt, codeStepStart, takenCodeSteps } from "./check-in-code.ts";
import { markAttendance } from "./mark-attendance.ts";

const booking = sampleAttended();
const after = (minutes: number) => addMilliseconds(noon, minutes * minute);

describe("checking in", () => {
  it("marks the seats that came, and only those that are not there yet", () => {
    const first = checkIn(booking, [0], noon);
    expect(first.attendance).toEqual([{ seat: 0, mark: "present", by: "code", at: noon }]);
    expect(seatsToCheckIn(first)).toEqual([1, 2]);
    expect(checkIn(first, [0], after(20))).toBe(first);
  });

  it("puts on record who was marked as there before, with the mark that they had", () => {
    const late = markAttendance(booking, { seat: 1, mark: "late", onlyUnmarked: false, codeShownAt: null }, noon);
    const came = checkIn(late, [1], noon);
    expect(came.attendance.at(-1)).toEqual({ seat: 1, mark: "late", by: "code", at: noon });
    expect(checkIn(came, [1], after(1))).toBe(came);
  });

  it("is late after ten minutes, also for who was marked absent before", () => {
    expect(checkIn(booking, [2], after(10)).attendance[0]?.mark).toBe("present");
    const absent = markAttendance(
      booking,
      { seat: 2, mark: "absent", onlyUnmarked: false, codeShownAt: null },
      after(11),
    );
    expect(checkIn(absent, [2], after(12)).attendance.at(-1)).toMatchObject({ mark: "late", by: "code" });
  });

  it("is open from half an hour before the class until it ends, for a class that stands", () => {
    for (const minutes of [-31, 120]) {
      expect(() => checkIn(booking, [0], after(minutes))).toThrow("check-in-closed");
    }
    expect(checkIn(booking, [0], after(-30)).attendance).toHaveLength(1);
    expect(() => checkIn({ ...booking, state: "cancelledByProvider" }, [0], noon)).toThrow("check-in-closed");
    expect(() => checkIn({ ...booking, isClass: false }, [0], noon)).toThrow("check-in-closed");
    expect(() => checkIn(booking, [3], noon)).toThrow("seats-changed");
  });
});

describe("a code", () => {
  // RFC 4226, appendix D: the digests of the counters 0, 1 and 9, and their codes.
  it.each([
    ["cc93cf18508d94934c64b65d8ba7667fb7cde4b0", "755224"],
    ["75a48a19d4cbe100644e8ac1397eea747a2d33ab", "287082"],
    ["1637409809a679dc698207310c8c7fc07290d9e5", "520489"],
  ])("of %s is %s", (hex, code) => {
    expect(codeOfDigest(Uint8Array.from(Buffer.from(hex, "hex")))).toBe(code);
    // Also where its bytes are a part of others.
    expect(codeOfDigest(Buffer.concat([Buffer.alloc(3), Buffer.from(hex, "hex")]).subarray(3))).toBe(code);
  });

  it("is shown for half a minute and taken for one", () => {
    const step = codeStepAt(noon);
    expect(codeStepStart(step)).toEqual(noon);
    expect(codeStepAt(addMilliseconds(noon, 29_999))).toBe(step);
    expect(takenCodeSteps(addMilliseconds(noon, 59_999))).toContain(step);
    expect(takenCodeSteps(addMilliseconds(noon, 60_000))).not.toContain(step);
    expect(takenCodeSteps(addMilliseconds(noon, -1))).not.toContain(step);
    expect(takenCodeSteps(addMilliseconds(noon, hour))).toHaveLength(2);
  });
});
