import { z } from "zod";
import { addMilliseconds, hour, instant } from "../time/instant.ts";

export const longestAnnouncement = 2_000;

const text = z.string().max(longestAnnouncement);

/** What a teacher says to everybody who has booked a class, and how far it has been told; server only. */
export const announcement = z.strictObject({
  announcementId: z.string(),
  providerId: z.string(),
  /** To whom: who has booked this occurrence, or what is still to come of this class. */
  to: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("occurrence"), slotId: z.string() }),
    z.strictObject({ kind: z.literal("class"), classId: z.string() }),
  ]),
  text,
  at: instant,
  /** The last booking that was told; null before the first page of them. */
  after: z.string().nullable(),
  /** Whether somebody before `after` has not been told yet: all of them are then gone through again. */
  isMissing: z.boolean().default(false),
  /** When the sweep goes on telling; null once everybody has been told. */
  dueAt: instant.nullable(),
});

/** An announcement as it lies beside a booking, for its parties: it names nobody else. */
export const toldAnnouncement = z.strictObject({
  announcementId: z.string(),
  /** As in the booking, so that the rules need not read it. */
  parties: z.tuple([z.string(), z.string()]),
  text,
  at: instant,
});

const mostHours = 24;

/** Until when it is tried to tell those who could not be told; then they are given up. */
export function tellingEndsAt({ at }: Pick<Announcement, "at">): Date {
  return addMilliseconds(at, mostHours * hour);
}

export type Announcement = z.infer<typeof announcement>;
export type ToldAnnouncement = z.infer<typeof toldAnnouncement>;
