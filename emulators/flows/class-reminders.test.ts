import "./flow-environment.ts";
import { day, hour, minute } from "@flexsession/domain/time/instant";
import { beforeEach, expect, it } from "vitest";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { get } from "./call.ts";
import { booked, change } from "./class-parts.ts";
import { clearDatabase } from "./database.ts";
import { toldTo } from "./delivery-parts.ts";
import { flowBed } from "./flow-bed.ts";
import type { Person } from "./publish.ts";

const bed = flowBed();

beforeEach(clearDatabase);

/** Goes to a moment before a start, and sweeps twice. */
async function sweepBefore(start: Date, before: number): Promise<void> {
  bed.clock.advance(start.getTime() - before - bed.clock.now().getTime());
  await Promise.all([sweep(bed.clock.now()), sweep(bed.clock.now())]);
  await sweep(bed.clock.now());
}

async function remindersOf(person: Person): Promise<string[]> {
  return (await toldTo(person)).filter((kind) => kind.startsWith("reminder"));
}

it("reminds each student of a class a day and an hour before, once, of where it is", async () => {
  const { occurrence, students, provider } = await booked(bed, [1, 2]);
  await sweepBefore(occurrence.start, day - minute);
  await sweepBefore(occurrence.start, hour - minute);
  for (const student of students) {
    expect(await remindersOf(student)).toEqual(["reminderDay", "reminderHour"]);
    const mails = (await bed.mailsTo(student.email)).filter(({ subject }) => /^(Reminder|Starting soon)/.test(subject));
    expect(mails).toHaveLength(2);
    for (const mail of mails) expect(mail.text).toContain("12 Mill Street");
    for (const other of students.filter((each) => each !== student)) {
      expect(JSON.stringify(mails)).not.toContain(other.email);
    }
  }
  expect(await remindersOf(provider)).toHaveLength(4);
});

it("reminds of the time that the class has by then, and of none that does not take place", async () => {
  const { occurrence, students, provider, classId } = await booked(bed, [1]);
  const [student] = students;
  if (!student) throw new Error("one has booked");
  await change({ classId, provider }, occurrence, { at: "20:00" });
  const moved = new Date(occurrence.start.getTime() + 2 * hour);
  await sweepBefore(moved, day - minute);
  expect(await remindersOf(student)).toEqual(["reminderDay"]);
  await get("cancelClass", provider, { classId, occurrenceId: occurrence.occurrenceId });
  await sweepBefore(moved, hour - minute);
  expect(await remindersOf(student)).toEqual(["reminderDay"]);
});
