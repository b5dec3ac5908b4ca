import { makeSchedule } from "../factories/make-schedule.ts";
import { describeAccess } from "./access.ts";

describeAccess({
  path: "schedules/marcus",
  value: makeSchedule(),
  get: ["provider"],
  lists: [],
});
