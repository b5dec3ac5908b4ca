import { z } from "zod";
import { Refusal } from "../errors.ts";
import { noRating } from "../feedback/rating.ts";
import { platformCurrency } from "../money/money.ts";
import { policies } from "../policy/policy.ts";
import { instant } from "../time/instant.ts";
import type { Profile } from "./profile.ts";
import { type NamedPart, type PartName, type ProfileParts, profileParts, tasksOf } from "./profile-parts.ts";

/** The page of somebody who is becoming a provider, readable by them alone until they publish it. */
export const profileDraft = z.strictObject({
  providerId: z.string(),
  /** The handle that they wish for; nobody has it before the page is published. */
  handle: z.string().nullable(),
  parts: z.strictObject({
    basics: profileParts.basics.nullable(),
    craft: profileParts.craft.nullable(),
    rates: profileParts.rates.nullable(),
    terms: profileParts.terms.nullable(),
    media: profileParts.media.nullable(),
    credits: profileParts.credits.nullable(),
  }),
  updatedAt: instant,
});

export type ProfileDraft = z.infer<typeof profileDraft>;

const noParts: ProfileParts = {
  basics: null,
  craft: null,
  rates: null,
  terms: null,
  media: null,
  credits: null,
};

/** A draft in which nothing has been filled in. */
export function newDraft(providerId: string, now: Date): ProfileDraft {
  return { providerId, handle: null, parts: noParts, updatedAt: now };
}

/** What a page cannot be published without, in the order in which it is filled in. Pictures, sounds and credits may come later. */
export function missingIn({ handle, parts }: Pick<ProfileDraft, "handle" | "parts">): (PartName | "handle")[] {
  const { basics, craft, rates, terms } = parts;
  const fitting = basics && rates && ratesFor(basics.discipline, rates.rates);
  const missing: (PartName | "handle" | false)[] = [
    basics === null && "basics",
    handle === null && "handle",
    craft === null && "craft",
    (rates === null || fitting?.length === 0) && "rates",
    terms === null && "terms",
  ];
  return missing.filter((each) => each !== false);
}

/**
 * The public page that a draft becomes.
 *
 * @throws {Refusal} `profile-incomplete` while something of `missingIn` is missing
 */
export function profileOfDraft(draft: ProfileDraft): Profile {
  const { providerId, handle, parts } = draft;
  const { basics, craft, rates, terms } = parts;
  if (missingIn(draft).length > 0 || !handle || !basics || !craft || !rates || !terms) {
    throw new Refusal("profile-incomplete");
  }
  return {
    providerId,
    handle,
    ...basics,
    ...craft,
    // A person may have begun as an engineer and gone on as a teacher.
    rates: ratesFor(basics.discipline, rates.rates),
    currency: platformCurrency,
    policy: policies[terms.policyId],
    ...(parts.media ?? { photoUrl: null, samples: [], artwork: [] }),
    ...(parts.credits ?? { credits: [], achievements: [] }),
    rating: noRating,
    cancellations: 0,
    isPaused: false,
    isVerified: false,
    isFeatured: false,
  };
}

/** The parts that a published page is made of, to be edited. */
export function partsOf(profile: Profile): { readonly [N in PartName]: NonNullable<ProfileParts[N]> } {
  const { discipline, name, headline, zone, skills, genres, bio, rates, policy } = profile;
  const { photoUrl, samples, artwork, credits, achievements } = profile;
  return {
    basics: { discipline, name, headline, zone },
    craft: { skills, genres, bio },
    rates: { rates },
    terms: { policyId: policy.id },
    media: { photoUrl, samples, artwork },
    credits: { credits, achievements },
  };
}

/**
 * A published page with one part changed. Whoever takes another name is verified no more. Terms in their present version are not given again: bookings keep their copy.
 *
 * @throws {Refusal} `invalid-input` for another discipline, or for rates of tasks that theirs does not have
 */
export function withPart(profile: Profile, part: NamedPart): Profile {
  switch (part.name) {
    case "basics":
      if (part.value.discipline !== profile.discipline) throw new Refusal("invalid-input");
      return { ...profile, ...part.value, isVerified: profile.isVerified && part.value.name === profile.name };
    case "rates":
      if (ratesFor(profile.discipline, part.value.rates).length < part.value.rates.length) {
        throw new Refusal("invalid-input");
      }
      return { ...profile, ...part.value };
    case "terms":
      return part.value.policyId === profile.policy.id
        ? profile
        : { ...profile, policy: policies[part.value.policyId] };
    default:
      return { ...profile, ...part.value };
  }
}

function ratesFor(discipline: Profile["discipline"], rates: Profile["rates"]): Profile["rates"] {
  const tasks = tasksOf(discipline);
  return rates.filter((each) => tasks.includes(each.task));
}
