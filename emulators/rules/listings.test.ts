import { foldListing } from "@flexsession/domain/listing/fold-listing";
import { joinWeeks } from "@flexsession/domain/tape/tape-weeks";
import { makeProfile } from "../factories/make-profile.ts";
import { makeTapeWeek } from "../factories/make-tape-week.ts";
import { all, describeAccess } from "./access.ts";

describeAccess({
  path: "listings/marcus",
  value: foldListing(makeProfile(), joinWeeks("marcus", [makeTapeWeek()]), new Date("2026-11-20T12:00:00Z")),
  get: all,
  lists: [{ name: "all cards", where: [], allowed: all }],
});
