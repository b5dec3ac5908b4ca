import { makeBusyWeek } from "../factories/make-busy-week.ts";
import { describeAccess } from "./access.ts";

describeAccess({
  path: "profiles/marcus/busy/2026-W48",
  value: makeBusyWeek(),
  get: ["provider"],
  lists: [],
});
