import type { Class } from "@flexsession/domain/classes/class-document";
import { picturesOf } from "@flexsession/domain/classes/new-class";
import { contracts } from "@flexsession/domain/contracts";
import type { z } from "zod";
import { callable } from "../firebase/callable.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { commitClass } from "./commit-class.ts";
import { editedClass } from "./edited-class.ts";
import { settleClass } from "./settle-class.ts";

type Input = z.output<typeof contracts.saveClass.input>;

/** Changes what a class of the caller's says of itself, and its link, which those who have booked are given at once. */
export const saveClass = callable(contracts.saveClass, { secrets: [stripeSecretKey] }, async (input, caller) => {
  const { classId, wordsEdition, joinUrl, pictureUrls, ...words } = input;
  const known = await readDocument(refs.class(classId));
  // The same call again, whose answer was lost: it has its edition of the words already.
  const isRepeated = known?.providerId === caller.uid && known.wordsEdition > wordsEdition;
  if (isRepeated && (await isSaved(known, input))) return { wordsEdition: known.wordsEdition };

  const saved = await commitClass({
    providerId: caller.uid,
    classId,
    way: "provider",
    joinUrl,
    decide: (before, profile) => ({
      ...editedClass(before, caller.uid, { wordsEdition }),
      ...words,
      pictures: picturesOf(profile, pictureUrls),
      wordsEdition: wordsEdition + 1,
    }),
  });
  await settleClass(saved);
  return { wordsEdition: saved.wordsEdition };
});

/** Whether a class says just that of itself already. */
async function isSaved(known: Class, { joinUrl, pictureUrls, ...input }: Input): Promise<boolean> {
  const link = await readDocument(refs.classLink(known.classId));
  if (joinUrl !== undefined && (link?.joinUrl ?? null) !== joinUrl) return false;
  return (
    saidBy(
      known,
      known.pictures.map((each) => each.url),
    ) === saidBy(input, pictureUrls)
  );
}

type Words = Pick<Class, "title" | "description" | "level" | "subjects" | "materials">;

function saidBy({ title, description, level, subjects, materials }: Words, pictures: readonly string[]): string {
  return JSON.stringify([title, description, level, subjects, materials, pictures.toSorted()]);
}
