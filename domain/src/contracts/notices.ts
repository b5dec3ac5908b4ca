import { z } from "zod";
import { personName } from "../account/person-name.ts";
import { noticeChoices } from "../notify/notice-choices.ts";
import { zone } from "../time/zone.ts";
import { id } from "./fields.ts";

/** How many notices one call marks as read; as many as one list may hold. */
export const mostNotices = 100;

/** What a person is told, how, and under which name and zone. */
export const noticeContracts = {
  /** Marks notices of the caller's own as read; those that were read before, or are not there, stay as they are. */
  readNotices: {
    input: z.strictObject({ noticeIds: z.array(id).min(1).max(mostNotices) }),
    output: z.strictObject({}),
  },
  /** Chooses how the caller is told of these kinds; other kinds stay as they are. */
  saveNoticeChoices: {
    input: z.strictObject({ choices: noticeChoices }),
    output: z.strictObject({}),
  },
  /** Saves the name that others see in bookings from now on, and the zone that the caller's mails are written in. */
  saveAccount: {
    input: z.strictObject({ name: personName, zone }),
    output: z.strictObject({}),
  },
} as const;
