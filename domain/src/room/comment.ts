import { z } from "zod";
import { instant } from "../time/instant.ts";
import { roomText } from "./room-text.ts";

/** As long as a comment may be; the Firestore rules hold the same. */
export const longestComment = 2_000;

/** As far into a sound as a comment may be pinned, in seconds: a day; the Firestore rules hold the same. */
export const latestMoment = 86_400;

/** As many comments of one file as a page shows, the newest ones; the Firestore rules let nobody ask for more. */
export const mostComments = 200;

/** What a party says of a moment or a stretch of a file's sound: a task that either of them can mark as done. */
export const comment = z.strictObject({
  commentId: z.string(),
  /** As in the booking, so that the rules need not read it to let somebody read. */
  parties: z.tuple([z.string(), z.string()]),
  from: z.string(),
  /** Plain text. Empty once it was taken back. */
  text: roomText(longestComment),
  startSeconds: z.number().min(0).max(latestMoment),
  /** Null for a moment. */
  endSeconds: z.number().min(0).max(latestMoment).nullable(),
  at: instant,
  editedAt: instant.nullable(),
  deletedAt: instant.nullable(),
  /** When it was marked as done; null while it is open. */
  doneAt: instant.nullable(),
  /** Who marked it last, as done or as open again; null until somebody does. */
  doneBy: z.string().nullable(),
});

export type Comment = z.infer<typeof comment>;

/** Whether a comment still asks for something. */
export function isOpen({ doneAt, deletedAt }: Pick<Comment, "doneAt" | "deletedAt">): boolean {
  return doneAt === null && deletedAt === null;
}
