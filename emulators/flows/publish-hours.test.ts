import "./flow-environment.ts";
import { paths } from "@flexsession/domain/paths";
import { day, hour } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { checkSlots, choices, edit, hours, linesOf, tapeOf } from "./calendar.ts";
import { call, get } from "./call.ts";
import { checkInvariants } from "./check-invariants.ts";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { hold, stateOf } from "./story.ts";
import { wish } from "./wish.ts";

const bed = flowBed();
const wednesdayNoon = new Date("2050-11-16T17:00:00Z");

beforeEach(clearDatabase);
afterEach(async () => {
  expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]);
  expect(await checkSlots()).toEqual([]);
});

const nobody = () => publish({});
const scheduleOf = async (providerId: string) => {
  const schedule = await readDocument(refs.schedule(providerId));
  if (!schedule) throw new Error("nothing was saved");
  return schedule;
};

describe("saving weekly hours", () => {
  it("publishes them in the profile's zone up to the horizon, from now on", async () => {
    const provider = await nobody();
    const published = await get("saveSchedule", provider, choices());

    expect(published).toEqual({ publishedUntil: new Date("2050-11-30T05:00:00Z"), slots: 10 });
    expect(linesOf(await tapeOf(provider))).toEqual([
      "2050-11-16T15:00 8h",
      "2050-11-17T15:00 8h",
      "2050-11-18T15:00 8h",
      "2050-11-21T15:00 8h",
      "2050-11-22T15:00 8h",
      "2050-11-23T15:00 8h",
      "2050-11-24T15:00 8h",
      "2050-11-25T15:00 8h",
      "2050-11-28T15:00 8h",
      "2050-11-29T15:00 8h",
    ]);
    const { weeks } = await readFacts();
    expect(weeks.map((each) => each.rules.zone)).toEqual(weeks.map(() => "America/New_York"));
  });
});
void [day, hour, paths, db, sweep, call, edit, hours, newcomer, hold, stateOf, wish, wednesdayNoon, scheduleOf];
