import "./flow-environment.ts";
import { markOf } from "@flexsession/domain/attendance/attendance";
import { hour, minute } from "@flexsession/domain/time/instant";
import { beforeEach, describe, expect, it } from "vitest";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { inClass } from "./attendance-parts.ts";
import { call, get } from "./call.ts";
import { change, booked as classBooked, classOf } from "./class-parts.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { toldTo } from "./delivery-parts.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer, publish } from "./publish.ts";
import { bookedSeats } from "./seat-parts.ts";
import { bookingOf } from "./story.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

async function marksOf(bookingId: string) {
  const { attendance, seats } = await bookingOf(bookingId);
  return Array.from({ length: seats }, (_, seat) => markOf(attendance, seat));
}

/** A code that is not shown now. */
async function wrong(shown: () => Promise<string>): Promise<string> {
  return (await shown()) === "123456" ? "654321" : "123456";
}

describe("the code in class", () => {
  it("checks in the seats that came, once, and says so to nobody", async () => {
    const { bookingId, customer, shown } = await inClass(bed);
    const before = await bookingOf(bookingId);
    const input = { bookingId, seats: [0, 2], code: await shown() };
    await get("checkIn", customer, input);
    expect(await marksOf(bookingId)).toEqual(["present", null, "present"]);
    const after = await bookingOf(bookingId);
    await get("checkIn", customer, input);
    expect(await bookingOf(bookingId)).toEqual(after);
    expect([after.version, after.history]).toEqual([before.version, before.history]);
    bed.clock.advance(12 * minute);
    await get("checkIn", customer, { bookingId, seats: [1], code: await shown() });
    expect(await marksOf(bookingId)).toEqual(["present", "late", "present"]);
  });

  it("is another every half minute, good for one more, and the same whoever asks when", async () => {
    const { bookingId, customer, provider, slotId, shown } = await inClass(bed);
    const { codes, now } = await get("showCheckInCodes", provider, { slotId });
    expect(codes).toHaveLength(20);
    expect(codes[0]?.from.getTime()).toBeLessThanOrEqual(now.getTime());
    expect(codes[1]?.from.getTime()).toBeGreaterThan(now.getTime());
    const old = await shown();
    bed.clock.advance(30_000);
    expect(await shown()).toBe(codes[1]?.code);
    expect((await call("checkIn", customer, { bookingId, seats: [0], code: old })).refused).toBeNull();
    bed.clock.advance(31_000);
    expect((await call("checkIn", customer, { bookingId, seats: [1], code: old })).refused).toBe("wrong-code");
  });

  it("cannot be guessed: after a few wrong ones the right one waits too", async () => {
    const { bookingId, customer, shown } = await inClass(bed);
    const guess = { bookingId, seats: [0], code: await wrong(shown) };
    for (let tries = 0; tries < 6; tries++) {
      expect((await call("checkIn", customer, guess)).refused).toBe("wrong-code");
    }
    const right = { ...guess, code: await shown() };
    expect((await call("checkIn", customer, right)).refused).toBe("too-many-attempts");
    expect(await marksOf(bookingId)).toEqual([null, null, null]);
    bed.clock.advance(minute);
    expect((await call("checkIn", customer, { ...right, code: await shown() })).refused).toBeNull();
  });

  it("is shown to its teacher alone, opens no other class, and checks in only who has booked", async () => {
    const other = await bookedSeats(bed, 4);
    const { bookingId, customer, provider, slotId, shown } = await inClass(bed);
    const code = await shown();
    const before = await dumpDatabase();
    for (const person of [customer, await newcomer(), await publish({})]) {
      expect((await call("showCheckInCodes", person, { slotId })).refused).toBe("not-found");
    }
    for (const person of [provider, other.customer, await newcomer()]) {
      expect((await call("checkIn", person, { bookingId, seats: [0], code })).refused).toBe("not-found");
    }
    expect(Object.keys(await dumpDatabase()).filter((path) => path.startsWith("checkInSecrets"))).toEqual(
      Object.keys(before).filter((path) => path.startsWith("checkInSecrets")),
    );
    const foreign = { bookingId: other.bookingId, seats: [0], code: await shown() };
    expect((await call("checkIn", other.customer, foreign)).refused).toBe("wrong-code");
  });

  it("is neither shown nor taken before and after the class", async () => {
    const { bookingId, customer, provider, input } = await bookedSeats(bed, 4);
    const { slotId, start } = input;
    expect((await call("showCheckInCodes", provider, { slotId })).refused).toBe("check-in-closed");
    bed.clock.advance(start.getTime() - bed.clock.now().getTime());
    const { codes } = await get("showCheckInCodes", provider, { slotId });
    const code = codes[0]?.code ?? "";
    bed.clock.advance(3 * hour);
    expect((await call("showCheckInCodes", provider, { slotId })).refused).toBe("check-in-closed");
    expect((await call("checkIn", customer, { bookingId, seats: [0], code })).refused).toBe("check-in-closed");
  });
});

describe("a teacher", () => {
  it("marks seats one by one and corrects them, with each time on record", async () => {
    const { bookingId, provider } = await inClass(bed);
    const mark = (seat: number, as: string | null) =>
      get("markAttendance", provider, { marks: [{ bookingId, seat, mark: as }], onlyUnmarked: false });
    await mark(0, "present");
    await mark(1, "absent");
    bed.clock.advance(minute);
    await mark(1, "late");
    await mark(0, null);
    expect(await marksOf(bookingId)).toEqual([null, "late", null]);
    const { attendance } = await bookingOf(bookingId);
    expect(attendance.map((each) => [each.seat, each.mark, each.by])).toEqual([
      [0, "present", "provider"],
      [1, "absent", "provider"],
      [1, "late", "provider"],
      [0, null, "provider"],
    ]);
  });

  it("marks all the others at once without touching who has just checked in", async () => {
    const { bookingId, customer, provider, shown } = await inClass(bed);
    const code = await shown();
    const rest = [0, 1, 2].map((seat) => ({ bookingId, seat, mark: "absent" }));
    await get("checkIn", customer, { bookingId, seats: [1], code });
    await get("markAttendance", provider, { marks: rest, onlyUnmarked: true });
    expect(await marksOf(bookingId)).toEqual(["absent", "present", "absent"]);
  });

  it("keeps both of a check-in and a mark of another seat that come at the same moment", async () => {
    const { bookingId, customer, provider, shown } = await inClass(bed);
    const code = await shown();
    await Promise.all([
      get("checkIn", customer, { bookingId, seats: [0], code }),
      get("markAttendance", provider, { marks: [{ bookingId, seat: 1, mark: "absent" }], onlyUnmarked: false }),
    ]);
    expect(await marksOf(bookingId)).toEqual(["present", "absent", null]);
  });

  it("marks nobody in somebody else's class, and nothing at all when one of the marks is refused", async () => {
    const { bookingId, provider, customer } = await inClass(bed);
    const other = await inClass(bed);
    const marks = [
      { bookingId, seat: 0, mark: "absent" },
      { bookingId: other.bookingId, seat: 0, mark: "absent" },
    ];
    for (const person of [provider, customer, other.customer, await newcomer()]) {
      expect((await call("markAttendance", person, { marks, onlyUnmarked: false })).refused).toBe("not-found");
    }
    expect(await marksOf(bookingId)).toEqual([null, null, null]);
  });
});

describe("feedback", () => {
  const rate = (bookingId: string) => ({ bookingId, stars: 4, text: "" });

  it("is neither asked of nor taken from who was absent, until that is corrected", async () => {
    const { bookingId, customer, provider, shown } = await inClass(bed);
    const all = (mark: string) => ({
      marks: [0, 1, 2].map((seat) => ({ bookingId, seat, mark })),
      onlyUnmarked: false,
    });
    await shown();
    await get("markAttendance", provider, all("absent"));
    bed.clock.advance(3 * hour);
    await sweep(bed.clock.now());
    await sweep(bed.clock.now());
    expect(await toldTo(customer)).not.toContain("feedbackAsked");
    for (const person of [customer, provider]) {
      expect((await call("giveFeedback", person, rate(bookingId))).refused).toBe("feedback-closed");
    }
    await get("markAttendance", provider, all("late"));
    expect((await call("giveFeedback", customer, rate(bookingId))).refused).toBeNull();
  });

  it("stays open to who was marked absent in a class where no code was shown", async () => {
    const { bookingId, customer, provider } = await inClass(bed);
    bed.clock.advance(3 * hour);
    const marks = [0, 1, 2].map((seat) => ({ bookingId, seat, mark: "absent" }));
    await get("markAttendance", provider, { marks, onlyUnmarked: true });
    await sweep(bed.clock.now());
    expect((await call("giveFeedback", customer, rate(bookingId))).refused).toBeNull();
  });

  it("stays open to whoever nobody has marked", async () => {
    const { bookingId, customer } = await inClass(bed);
    bed.clock.advance(3 * hour);
    await sweep(bed.clock.now());
    expect((await call("giveFeedback", customer, rate(bookingId))).refused).toBeNull();
  });
});

it("forgets who had come when the class is moved away before it begins", async () => {
  const { students, occurrence, provider, classId } = await classBooked(bed, [1]);
  const [student] = students;
  if (!student) throw new Error("nobody has booked");
  bed.clock.advance(occurrence.start.getTime() - bed.clock.now().getTime() - 5 * minute);
  const { bookingId } = student;
  await get("markAttendance", provider, { marks: [{ bookingId, seat: 0, mark: "present" }], onlyUnmarked: false });
  expect((await classOf(classId)).state).toBe("open");
  await change({ classId, provider }, occurrence, { at: "19:00" });
  expect(await marksOf(bookingId)).toEqual([null]);
});
