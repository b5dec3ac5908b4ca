import type { Class } from "@flexsession/domain/classes/class-document";
import { type Occurrence, occurrencesOf } from "@flexsession/domain/classes/occurrences";
import type { contracts } from "@flexsession/domain/contracts";
import type { Slot } from "@flexsession/domain/tape/tape";
import { joinWeeks } from "@flexsession/domain/tape/tape-weeks";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import type { z } from "zod";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { get } from "./call.ts";
import type { FlowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { newcomer, type Provider, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { newKey, wish } from "./wish.ts";

type Wish = z.input<typeof contracts.createClass.input>;

export const link = "https://meet.example/canary-of-the-link";

/** Watercolour on every Friday at six of New York, from the week in which the flows begin. */
export function classWish(changes: Partial<Wish> = {}): Wish {
  return {
    title: "Watercolour skies",
    description: "Wet paper and moving clouds.",
    level: "beginner",
    subjects: ["watercolour"],
    materials: "",
    pictureUrls: [],
    joinUrl: null,
    place: { kind: "address", address: "12 Mill Street", mapUrl: null },
    priceMinor: 4_000,
    capacity: 6,
    weekly: [{ weekday: 5, at: "18:00", minutes: 120 }],
    dates: [],
    from: "2050-11-16",
    until: null,
    key: newKey(),
    ...changes,
  };
}

/** A class that is there, with the occurrences that can be booked. */
export interface Taught {
  readonly classId: string;
  readonly provider: Provider;
}

/** Creates a class as its provider does. */
export async function teach(provider: Provider, changes: Partial<Wish> = {}): Promise<Taught> {
  const { classId } = await get("createClass", provider, classWish(changes));
  return { classId, provider };
}

/** A class as stored. */
export async function classOf(classId: string): Promise<Class> {
  const known = await readDocument(refs.class(classId));
  if (!known) throw new Error(`there is no class ${classId}`);
  return known;
}

/** Its occurrences from two days ahead on. */
export async function coming({ classId }: Taught, now: Date): Promise<Occurrence[]> {
  const range = { start: now, end: addMilliseconds(now, 60 * day) };
  return occurrencesOf(await classOf(classId), range).filter((each) => each.start > addMilliseconds(now, 2 * day));
}

/** The slots of a class as they are on the tape, by their ids. */
export async function slotsOf({ classId, provider }: Taught): Promise<Record<string, Slot>> {
  const { weeks } = await readFacts();
  const { slots } = joinWeeks(
    provider.uid,
    weeks.filter((each) => each.providerId === provider.uid),
  );
  return Object.fromEntries(Object.entries(slots).filter(([, slot]) => slot.classId === classId));
}

/** The provider as `wish` takes them, with the slots that their class has by now. */
export async function offering(taught: Taught): Promise<Provider> {
  return { ...taught.provider, slots: await slotsOf(taught) };
}

/** Which class is edited, as it is now. */
export async function editing({ classId }: Taught): Promise<Pick<Class, "classId" | "edition">> {
  return { classId, edition: (await classOf(classId)).edition };
}

/** Of which class the words are edited, as they are now. */
export async function wording({ classId }: Taught): Promise<Pick<Class, "classId" | "wordsEdition">> {
  return { classId, wordsEdition: (await classOf(classId)).wordsEdition };
}

/** Changes an occurrence as its provider does. */
export async function change(
  taught: Taught,
  occurrence: Occurrence,
  changes: Partial<z.input<typeof contracts.changeOccurrence.input>>,
) {
  const { occurrenceId, date, at, minutes, priceMinor, capacity, place } = occurrence;
  const input = {
    ...(await editing(taught)),
    occurrenceId,
    scope: "one",
    date,
    at,
    minutes,
    priceMinor,
    capacity,
    place,
    ...changes,
  };
  return get("changeOccurrence", taught.provider, input);
}

/** Its next occurrence that is two days ahead at least. */
export async function nextOf(bed: FlowBed, taught: Taught): Promise<Occurrence> {
  const [next] = await coming(taught, bed.clock.now());
  if (!next) throw new Error("the class does not take place");
  return next;
}

/** A class whose next occurrence is booked, by one student after the other, with as many seats as are listed. */
export async function booked(bed: FlowBed, seats: readonly number[] = [2]) {
  const taught = await teach(await publish({}));
  const provider = await offering(taught);
  const occurrence = await nextOf(bed, taught);
  const { slotId } = occurrence;
  const students = [];
  for (const count of seats) {
    const student = await newcomer();
    students.push({ ...student, ...(await book(bed, student, wish(provider, { slotId, seats: count }))) });
  }
  return { ...taught, occurrence, students };
}
