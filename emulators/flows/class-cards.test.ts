import "./flow-environment.ts";
import { occurrenceOfSlot } from "@flexsession/domain/classes/occurrences";
import type { ClassCard } from "@flexsession/domain/listing/class-card";
import { foldClassCard } from "@flexsession/domain/listing/fold-class-card";
import { paths } from "@flexsession/domain/paths";
import { joinWeeks } from "@flexsession/domain/tape/tape-weeks";
import { addMilliseconds, hour, minute } from "@flexsession/domain/time/instant";
import { addLocalDays } from "@flexsession/domain/time/local-day";
import { afterEach, beforeEach, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { followCards } from "../../functions/src/listing/refold-class-cards.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { get } from "./call.ts";
import { change, classOf, nextOf, offering, type Taught, teach, wording } from "./class-parts.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { hold } from "./story.ts";
import { wish } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  expectedLogs.allow(/could not be sent/, /could not finish one/);
});
afterEach(() => {
  expectedLogs.take();
});

/** Every week of a teacher's tape, as its trigger hears of it. */
async function hear({ provider }: Taught, before: ReadonlyMap<string, unknown> = new Map()) {
  const weeks = await db.collection(paths.tape(provider.uid)).get();
  for (const each of weeks.docs) await followCards(before.get(each.id), each.data());
}

async function storedWeeks({ provider }: Taught): Promise<Map<string, unknown>> {
  const { docs } = await db.collection(paths.tape(provider.uid)).get();
  return new Map(docs.map((each) => [each.id, each.data()]));
}

async function cards(): Promise<ClassCard[]> {
  const { docs } = await db.collection(paths.classCards).orderBy("start").get();
  return docs.map((each) => refs.classCard(each.id).schema.parse(each.data()));
}

/** A card is what its tape and class fold to at that moment. */
async function expectFolded(taught: Taught, found: readonly ClassCard[]) {
  const { weeks } = await readFacts();
  const tape = joinWeeks(
    taught.provider.uid,
    weeks.filter((each) => each.providerId === taught.provider.uid),
  );
  const aClass = await classOf(taught.classId);
  for (const card of found) expect(foldClassCard(aClass, tape, card.slotId, card.foldedAt)).toEqual(card);
}

it("has a card for every published occurrence, each of them the fold of its class and tape", async () => {
  const taught = await teach(await publish({}));
  await hear(taught);
  const found = await cards();
  const { slots } = await offering(taught);
  expect(found.map((each) => each.slotId).toSorted()).toEqual(Object.keys(slots).toSorted());
  await expectFolded(taught, found);
});

it("counts the seats that are left, writes no other card, and counts them again when the hold lapses", async () => {
  const taught = await teach(await publish({}));
  await hear(taught);
  const before = await cards();
  const { slotId } = await nextOf(bed, taught);
  await hold(await newcomer(), wish(await offering(taught), { slotId, seats: 2 }));
  await hear(taught);
  const held = await cards();
  expect(held.find((each) => each.slotId === slotId)?.seats).toBe(4);
  expect(held.filter((each) => each.slotId !== slotId)).toEqual(before.filter((each) => each.slotId !== slotId));

  bed.clock.advance(36 * minute);
  await sweep(bed.clock.now());
  expect((await readDocument(refs.classCard(slotId)))?.seats).toBe(6);
  await expectFolded(taught, await cards());
});

it("follows an occurrence to another week, and says what its class says by then", async () => {
  const taught = await teach(await publish({}));
  await hear(taught);
  const occurrence = await nextOf(bed, taught);
  const { slotId, date } = occurrence;
  const before = await storedWeeks(taught);
  await change(taught, occurrence, { date: addLocalDays(date, 17), at: "12:00", priceMinor: 5_000 });
  const words = { title: "Dry skies", description: "", level: "advanced", materials: "" } as const;
  await get("saveClass", taught.provider, {
    ...(await wording(taught)),
    ...words,
    subjects: ["gouache"],
    pictureUrls: [],
  });
  await hear(taught, before);
  const moved = await readDocument(refs.classCard(slotId));
  expect(moved).toMatchObject({ title: "Dry skies", level: "advanced", priceMinor: 5_000 });
  expect(moved?.tokens).toContain("subject:gouache");
  await expectFolded(taught, await cards());
});

it("has no card of what is cancelled or has begun", async () => {
  const taught = await teach(await publish({}));
  await hear(taught);
  const { slotId, start } = await nextOf(bed, taught);
  const occurrenceId = occurrenceOfSlot(slotId);
  await get("cancelClass", taught.provider, { classId: taught.classId, occurrenceId });
  await hear(taught);
  expect(await readDocument(refs.classCard(slotId))).toBeNull();

  const left = await cards();
  const next = left[0]?.start ?? start;
  bed.clock.advance(addMilliseconds(next, hour).getTime() - bed.clock.now().getTime());
  await sweep(bed.clock.now());
  expect((await cards()).map((each) => each.slotId)).toEqual(left.slice(1).map((each) => each.slotId));
});
