import { foldClassCard } from "@flexsession/domain/listing/fold-class-card";
import { joinWeeks } from "@flexsession/domain/tape/tape-weeks";
import { makeClass } from "../../factories/make-class.ts";
import { makeClassSlot } from "../../factories/make-slot.ts";
import { makeTapeWeek } from "../../factories/make-tape-week.ts";
import { everybody, nobody, owners } from "../people.ts";
import { missing, type Row } from "../row.ts";

const slotId = "c_watercolour_a-20261123";
const slot = makeClassSlot({
  classId: "watercolour",
  start: new Date("2026-11-25T23:00:00Z"),
  end: new Date("2026-11-26T01:00:00Z"),
});
const tape = joinWeeks("marcus", [makeTapeWeek({ slots: { [slotId]: slot } })]);

/** What a teacher shows of classes. */
export const classRows: readonly Row[] = [
  {
    path: "classes/{classId}",
    at: "classes/watercolour",
    value: makeClass(),
    get: everybody,
    lists: [
      { name: "all classes", where: [], allowed: everybody },
      { name: "a teacher's classes", where: [["providerId", "==", "marcus"]], allowed: everybody },
    ],
  },
  {
    path: "classCards/{slotId}",
    at: `classCards/${slotId}`,
    value: foldClassCard(makeClass(), tape, slotId, new Date("2026-11-20T12:00:00Z")),
    get: everybody,
    lists: [
      { name: "all coming classes", where: [], allowed: everybody },
      {
        name: "those of a subject",
        where: [["tokens", "array-contains", "subject:watercolour"]],
        allowed: everybody,
      },
    ],
  },
  {
    path: "classLinks/{classId}",
    at: "classLinks/watercolour",
    value: { classId: "watercolour", providerId: "marcus", joinUrl: "https://meet.example/watercolour" },
    get: owners,
    lists: [{ name: "their own", where: [["providerId", "==", "marcus"]], allowed: nobody }],
  },
  missing("classLinks/{classId}", "classLinks/none", nobody),
];
