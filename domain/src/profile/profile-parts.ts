import { z } from "zod";
import { personName } from "../account/person-name.ts";
import { policy } from "../policy/policy.ts";
import { type Task, task } from "../tape/tape.ts";
import { zone } from "../time/zone.ts";
import { artwork, credit, type Discipline, discipline, profile, rate, sample } from "./profile.ts";

const line = (most: number) => z.string().trim().min(1).max(most);

/** The lowest and the highest price of an hour or a seat that can be asked, in minor units. */
export const lowestRateMinor = 500;
export const highestRateMinor = 100_000;

/** What a provider tells about themselves, in the parts that are filled in and saved one at a time. */
export const profileParts = {
  basics: z.strictObject({ discipline, name: personName, headline: line(140), zone }),
  craft: z.strictObject({
    skills: z.array(line(40)).min(1).max(20),
    genres: z.array(line(40)).max(20),
    bio: z.string().trim().max(4_000),
  }),
  rates: z.strictObject({
    rates: z
      .array(rate.extend({ rateMinor: z.int().min(lowestRateMinor).max(highestRateMinor) }))
      .min(1)
      .max(10)
      .refine((rates) => new Set(rates.map((each) => each.task)).size === rates.length, "expected each task once"),
  }),
  terms: z.strictObject({ policyId: policy.shape.id }),
  media: z.strictObject({
    photoUrl: profile.shape.photoUrl,
    samples: z.array(sample.extend({ title: line(80) })).max(12),
    artwork: z.array(artwork.extend({ title: line(80), medium: z.string().trim().max(80) })).max(12),
  }),
  credits: z.strictObject({
    credits: z
      .array(credit.extend({ title: line(80), artist: line(80), role: line(80), year: z.int().min(1900).max(2100) }))
      .max(40),
    achievements: z.array(line(140)).max(20),
  }),
} as const;

export type PartName = keyof typeof profileParts;
export type ProfilePart<N extends PartName> = z.infer<(typeof profileParts)[N]>;

/** The parts that are there; null for one that nobody has saved yet. */
export type ProfileParts = { readonly [N in PartName]: ProfilePart<N> | null };

/** One part to save, by its name. */
export type NamedPart = { [N in PartName]: { readonly name: N; readonly value: ProfilePart<N> } }[PartName];

/** What people of a discipline are booked for. */
export function tasksOf(of: Discipline): Task[] {
  return task.options.filter((each) => (each === "class") === (of === "art"));
}
