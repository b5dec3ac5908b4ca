import { makeTapeWeek } from "../factories/make-tape-week.ts";
import { all, describeAccess } from "./access.ts";

describeAccess({
  path: "profiles/marcus/tape/2026-W48",
  value: makeTapeWeek(),
  get: all,
  lists: [],
});
