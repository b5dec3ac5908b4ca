import { contracts } from "@flexsession/domain/contracts";
import { handleText } from "@flexsession/domain/profile/handle";
import { type NamedPart, type PartName, tasksOf } from "@flexsession/domain/profile/profile-parts";
import { readAmount } from "../../../ui/read-amount.ts";
import type { PageForm } from "./page-form.ts";

/** What cannot be saved as it is: `name`, `rates.mix`, `credits.0.year`. */
export type Mistakes = ReadonlySet<string>;

export const noMistakes: Mistakes = new Set();

/** A part as it can be saved, or what is wrong with its fields. */
export function readPart(name: PartName, form: PageForm): { part: NamedPart | null; mistakes: Mistakes } {
  const offered = offeredTasks(form);
  const read = contracts.saveProfile.input.safeParse({ name, value: candidate(name, form) });
  const mistakes = new Set(read.error?.issues.map(({ path }) => fieldOf(path.slice(1).map(String), offered)) ?? []);
  if (name === "basics" && !handleText.safeParse(form.handle).success) mistakes.add("handle");
  return mistakes.size === 0 && read.success ? { part: read.data, mistakes } : { part: null, mistakes };
}

function candidate(name: PartName, form: PageForm): unknown {
  switch (name) {
    case "rates":
      return {
        rates: offeredTasks(form).map((task) => ({ task, rateMinor: readAmount(form.rates[task] ?? "") })),
      };
    case "media":
      return { ...form.media, artwork: form.media.artwork.map((each) => ({ ...each, year: yearOf(each.year) })) };
    case "credits":
      return {
        credits: form.credits.credits.map(({ key: _, ...each }) => ({ ...each, year: yearOf(each.year) })),
        achievements: form.credits.achievements.split("\n").filter((each) => each.trim() !== ""),
      };
    default:
      return form[name];
  }
}

/** The tasks with anything in their field, in the order of the fields. */
export function offeredTasks({ basics, rates }: PageForm) {
  return tasksOf(basics.discipline ?? "music").filter((task) => (rates[task] ?? "").trim() !== "");
}

function yearOf(text: string): number | null {
  return /^\d{4}$/.test(text.trim()) ? Number(text) : null;
}

/** The field that an issue is about: rates go by their task, and a list of lines is one field. */
function fieldOf(path: readonly string[], offered: readonly string[]): string {
  const [list = "", index, ...rest] = path;
  if (list === "rates" && index !== undefined) return `rates.${offered[Number(index)] ?? ""}`;
  if (list === "skills" || list === "genres" || list === "achievements") return list;
  return [list, index, ...rest].filter((each) => each !== undefined).join(".");
}
