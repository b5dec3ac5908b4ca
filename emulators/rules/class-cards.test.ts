import { foldClassCard } from "@flexsession/domain/listing/fold-class-card";
import { joinWeeks } from "@flexsession/domain/tape/tape-weeks";
import { where } from "firebase/firestore";
import { makeClass } from "../factories/make-class.ts";
import { makeClassSlot } from "../factories/make-slot.ts";
import { makeTapeWeek } from "../factories/make-tape-week.ts";
import { all, describeAccess } from "./access.ts";

const slotId = "c_watercolour_a-20261123";
const slot = makeClassSlot({
  classId: "watercolour",
  start: new Date("2026-11-25T23:00:00Z"),
  end: new Date("2026-11-26T01:00:00Z"),
});
const tape = joinWeeks("marcus", [makeTapeWeek({ slots: { [slotId]: slot } })]);
const card = foldClassCard(makeClass(), tape, slotId, new Date("2026-11-20T12:00:00Z"));
if (!card) throw new Error("the factory's class has a card");

describeAccess({
  path: `classCards/${slotId}`,
  value: card,
  get: all,
  lists: [
    { name: "all coming classes", where: [], allowed: all },
    { name: "those of a subject", where: [where("tokens", "array-contains", "subject:watercolour")], allowed: all },
  ],
});
