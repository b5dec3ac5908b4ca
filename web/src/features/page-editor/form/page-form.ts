import type { Policy } from "@flexsession/domain/policy/policy";
import { suggestHandle } from "@flexsession/domain/profile/handle";
import type { Discipline, Profile } from "@flexsession/domain/profile/profile";
import type { PartName, ProfileParts } from "@flexsession/domain/profile/profile-parts";
import type { Task } from "@flexsession/domain/tape/tape";
import { amountText } from "../../../ui/read-amount.ts";

export type SampleForm = Profile["samples"][number];
export type ArtworkForm = Omit<Profile["artwork"][number], "year"> & { readonly year: string };
/** `key` tells one from another while nothing else about it stays. */
export type CreditForm = Omit<Profile["credits"][number], "year"> & { readonly year: string; readonly key: string };

/** A page as it stands in the fields: numbers as typed, and nothing that must be right yet. */
export interface PageForm {
  readonly basics: {
    readonly discipline: Discipline | null;
    readonly name: string;
    readonly headline: string;
    readonly zone: string;
  };
  readonly handle: string;
  readonly craft: { readonly skills: readonly string[]; readonly genres: readonly string[]; readonly bio: string };
  /** What an hour or a seat costs, as typed; empty for what is not offered. */
  readonly rates: Readonly<Partial<Record<Task, string>>>;
  readonly terms: { readonly policyId: Policy["id"] | null };
  readonly media: {
    readonly photoUrl: string | null;
    readonly samples: readonly SampleForm[];
    readonly artwork: readonly ArtworkForm[];
  };
  readonly credits: {
    readonly credits: readonly CreditForm[];
    /** One a line. */
    readonly achievements: string;
  };
}

/** What to put into the fields; by a function where several things may be put in at once, such as files that arrive. */
export type FormChange = Partial<PageForm> | ((form: PageForm) => Partial<PageForm>);

/** The fields of a page that nobody has filled in, but for what is known of the person. */
export function emptyForm(known: { name: string; zone: string }): PageForm {
  return {
    basics: { discipline: null, name: known.name, headline: "", zone: known.zone },
    handle: suggestHandle(known.name),
    craft: { skills: [], genres: [], bio: "" },
    rates: {},
    terms: { policyId: null },
    media: { photoUrl: null, samples: [], artwork: [] },
    credits: { credits: [], achievements: "" },
  };
}

/** The fields of what is stored; parts that nobody has saved are those of `empty`. */
export function formOf(parts: ProfileParts, handle: string | null, empty: PageForm): PageForm {
  const { basics, craft, rates, terms, media, credits } = parts;
  return {
    basics: basics ?? empty.basics,
    handle: handle ?? empty.handle,
    craft: craft ?? empty.craft,
    rates: Object.fromEntries(rates?.rates.map((each) => [each.task, amountText(each.rateMinor)]) ?? []),
    terms: terms ?? empty.terms,
    media: media
      ? { ...media, artwork: media.artwork.map((each) => ({ ...each, year: String(each.year) })) }
      : empty.media,
    credits: credits
      ? {
          credits: credits.credits.map((each, index) => ({ ...each, year: String(each.year), key: `stored-${index}` })),
          achievements: credits.achievements.join("\n"),
        }
      : empty.credits,
  };
}

/** Whether a part of two forms says the same. */
export function isSamePart(name: PartName | "handle", one: PageForm, other: PageForm): boolean {
  return JSON.stringify(one[name]) === JSON.stringify(other[name]);
}
