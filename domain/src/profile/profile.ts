import { z } from "zod";
import { amountMinor, currency } from "../money/money.ts";
import { policy } from "../policy/policy.ts";
import { task } from "../tape/tape.ts";
import { zone } from "../time/zone.ts";

export const disciplines = ["music", "art"] as const;
export const discipline = z.enum(disciplines);
export type Discipline = z.infer<typeof discipline>;

const short = z.string().min(1).max(80);

const fileUrl = z.string().max(600);

/** An audio sample with its waveform: `peaks` are 0 to 100, evenly spaced over the whole length. */
export const sample = z.strictObject({
  title: short,
  url: fileUrl,
  seconds: z.number().positive(),
  peaks: z.array(z.int().min(0).max(100)).max(240),
});

/** A picture of a work, with what stands below it; width and height in pixels keep its place while it loads. */
export const artwork = z.strictObject({
  title: short,
  year: z.int().min(1900).max(2100),
  /** What it is made of, such as `Linocut on paper`; may be empty. */
  medium: z.string().max(80),
  url: fileUrl,
  width: z.int().positive(),
  height: z.int().positive(),
});

export const credit = z.strictObject({ title: short, artist: short, role: short, year: z.int() });
export const rate = z.strictObject({ task, rateMinor: amountMinor });

/** A provider's public page. */
export const profile = z.strictObject({
  providerId: z.string(),
  handle: z.string().regex(/^[a-z0-9-]{3,30}$/),
  name: short,
  discipline,
  headline: z.string().max(140),
  bio: z.string().max(4_000),
  skills: z.array(short).max(20),
  genres: z.array(short).max(20),
  rates: z.array(rate).max(10),
  currency,
  credits: z.array(credit).max(40),
  samples: z.array(sample).max(12),
  artwork: z.array(artwork).max(12).default([]),
  achievements: z.array(z.string().max(140)).max(20),
  photoUrl: fileUrl.nullable(),
  zone,
  policy,
  /** The fold of all revealed feedback about them: the mean of the stars, and of how many. */
  rating: z.strictObject({ average: z.number().min(0).max(5), count: z.int().nonnegative() }),
  /** How many bookings that stood this provider has cancelled. */
  cancellations: z.int().nonnegative().default(0),
  /** While its provider is suspended: nobody books them, and they are not found by browsing. */
  isPaused: z.boolean().default(false),
  /** FlexSession has checked that they are who this name says; under another name they are not. */
  isVerified: z.boolean().default(false),
  /** Chosen by FlexSession to be shown first; taken by a suspension, and not given back by its lifting. */
  isFeatured: z.boolean().default(false),
});

export type Profile = z.infer<typeof profile>;

/** Where a handle leads: to its provider for good, also when they have taken another since. */
export const handle = z.strictObject({ providerId: z.string() });
