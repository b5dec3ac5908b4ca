import { z } from "zod";
import { longestAnnouncement } from "../announcements/announcement.ts";
import { id } from "./fields.ts";

/** What teachers say to all of a class. */
export const announcementContracts = {
  /**
   * Says something to everybody who has booked an occurrence of the caller's class, or with `isForAll` all that is still to
   * come of it. `key` makes a repeated call harmless.
   */
  announceToClass: {
    input: z.strictObject({
      slotId: id,
      isForAll: z.boolean(),
      text: z.string().trim().min(1).max(longestAnnouncement),
      key: z.uuid(),
    }),
    output: z.strictObject({}),
  },
} as const;
