import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { deleteField, doc, setDoc, updateDoc } from "firebase/firestore";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerOf } from "./ask-cell.ts";
import { createRoomBed, type RoomBed } from "./room-bed.ts";
import { type WrittenForm, writtenForms } from "./written-forms.ts";

const runs = process.env.DEEP === "1" ? 200 : 10;

let bed: RoomBed;
beforeAll(async () => {
  bed = await createRoomBed("fields");
});
afterAll(() => bed.close());

/** Whatever a field may hold, with the people of the room among it; dates are of no time that is allowed anywhere. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, "", "nina", "marcus", "stranger", ["nina"], ["marcus", "nina"], {}),
  fc.string({ maxLength: 30 }),
  fc.integer(),
  fc.double({ noNaN: true, min: -100_000, max: 100_000 }),
  fc.array(fc.string({ maxLength: 5 }), { maxLength: 4 }),
  fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.integer(), { maxKeys: 3 }),
  fc.date({ min: new Date(0), max: new Date("2020-01-01"), noInvalidDate: true }),
);

const huge: readonly unknown[] = [
  "m".repeat(50_000),
  Array.from({ length: 2_000 }, (_, index) => `nina-${index}`),
  Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`field${index}`, index])),
  Number.MAX_VALUE,
];

/** The answer to a form whose written fields are changed; undefined takes a field away. What was let in is put back. */
async function ask(form: WrittenForm, place: Place, changes: Record<string, unknown>) {
  const before = form.before(place.id);
  const [path, document] = [form.path(place.id), doc(bed.as("nina"), form.path(place.id))];
  if (before && !place.isThere) await bed.put(path, before);
  place.isThere = true;
  const entries = Object.entries({ ...form.writes(place.id), ...changes });
  const asked = form.isChange
    ? updateDoc(
        document,
        Object.fromEntries(entries.map(([name, value]) => [name, value === undefined ? deleteField() : value])),
      )
    : setDoc(document, Object.fromEntries(entries.filter(([, value]) => value !== undefined)));
  const said = await answerOf(asked);
  if (said === "allowed") {
    await bed.remove(path);
    place.isThere = false;
  }
  return said;
}

interface Place {
  readonly id: string;
  isThere: boolean;
}

describe.each(writtenForms.map((form) => [form.name, form] as const))("%s", (_, form) => {
  const place = { id: randomUUID(), isThere: false };
  const answer = (changes: Record<string, unknown>) => ask(form, place, changes);

  it("is let in as it is", async () => {
    expect(await answer({})).toBe("allowed");
  });

  it.each(form.fields)(
    "is let in with another %s only where that is free, and never without it or with a huge one",
    async (field) => {
      const written: unknown = { ...form.before(""), ...form.writes("") }[field];
      await fc.assert(
        fc.asyncProperty(
          anything.filter((value) => JSON.stringify(value) !== JSON.stringify(written)),
          async (value) => {
            const isFree = form.free?.[field]?.(value) ?? false;
            expect(await answer({ [field]: value })).toBe(isFree ? "allowed" : "denied");
          },
        ),
        { numRuns: runs },
      );
      for (const value of [undefined, ...huge]) expect(await answer({ [field]: value })).toBe("denied");
    },
  );

  it("is never let in with a field that the schema does not know", async () => {
    const unknown = fc.stringMatching(/^[a-zA-Z]{1,12}$/).filter((name) => !form.fields.includes(name));
    await fc.assert(
      fc.asyncProperty(unknown, anything, async (name, value) => {
        expect(await answer({ [name]: value })).toBe("denied");
      }),
      { numRuns: runs },
    );
    for (const name of ["isAdmin", "priceMinor", "role"]) expect(await answer({ [name]: true })).toBe("denied");
  });
});
