import { z } from "zod";
import { instant } from "../time/instant.ts";
import { roomEvent } from "./room-event.ts";
import { roomText } from "./room-text.ts";

/** As long as a text may be; the Firestore rules hold the same. */
export const longestText = 4_000;

/** How long a text may be changed or taken back after it was sent; the Firestore rules hold the same. */
export const editMinutes = 15;

const envelope = {
  messageId: z.string(),
  /** As in the booking, so that the rules need not read it to let somebody read. */
  parties: z.tuple([z.string(), z.string()]),
  at: instant,
};

/** What a party has written. One that was taken back stays, without its text. */
const textMessage = z.strictObject({
  ...envelope,
  kind: z.literal("text"),
  from: z.string(),
  text: roomText(longestText),
  editedAt: instant.nullable(),
  deletedAt: instant.nullable(),
});

/** What has happened to the booking or in its room, as the functions note it; the reader's language words it. */
const systemLine = z.strictObject({ ...envelope, kind: z.literal("system"), event: roomEvent });

/** One entry of a room's thread. */
export const message = z.discriminatedUnion("kind", [textMessage, systemLine]);

export type Message = z.infer<typeof message>;
export type TextMessage = z.infer<typeof textMessage>;
export type SystemLine = z.infer<typeof systemLine>;
