import { z } from "zod";
import { erasure } from "../erasure/erasure.ts";
import { dataExport } from "../export/data-export.ts";
import { noRating, rating } from "../feedback/rating.ts";
import { noticeChoices } from "../notify/notice-choices.ts";
import { instant } from "../time/instant.ts";
import { zone } from "../time/zone.ts";
import { blockedPerson, mostBlocked } from "./blocked-person.ts";
import { feed } from "./feed.ts";
import { standingNote } from "./standing.ts";

/** As many providers as somebody can keep. */
export const mostSaved = 100;

/** A person's private account document, readable by its owner. */
export const user = z.strictObject({
  uid: z.string(),
  email: z.string(),
  name: z.string(),
  zone,
  createdAt: instant,
  /** The name as admins look for it (`searchKeyOf`). */
  nameKey: z.string().default(""),
  /** Whether an admin has taken away what an account may do; the Storage rules ask for it by this name. */
  suspended: z.boolean().default(false),
  /** Why; null in good standing. */
  standing: standingNote.nullable().default(null),
  /** What another admin has decided; null for everybody whom none has made or unmade. Their sign-in carries the right itself. */
  isAdmin: z.boolean().nullable().default(null),
  /** Whoever writes in rooms faster than people do is refused there until this; the Firestore rules ask for it by this name. */
  quietUntil: instant.nullable().default(null),
  /** Null unless it is being deleted; from then on no commit lets its person begin anything. */
  erasure: erasure.nullable().default(null),
  /** Null until they ask for one. */
  dataExport: dataExport.nullable().default(null),
  /** Every sign-in from before then has ended, by the clock of the sign-ins; null until they end all of them once. */
  signedOutAt: instant.nullable().default(null),
  notices: noticeChoices.default({}),
  /** Null unless they have one. */
  feed: feed.nullable().default(null),
  /** As a customer: the fold of all revealed feedback of providers about them. */
  rating: rating.default(noRating),
  /** The providers that they keep to come back to, the newest first. */
  saved: z.array(z.string()).max(mostSaved).default([]),
  /** Whom they have blocked, the newest first. */
  blocked: z.array(blockedPerson).max(mostBlocked).default([]),
  /** Whom they can neither book nor write to, whichever has blocked the other; the Firestore rules ask for it by this name. */
  apartFrom: z.array(z.string()).default([]),
  /** When the sweep ends once more what a block or a suspension has ended; null unless there was one just now. */
  lookAgainAt: instant.nullable().default(null),
});

export type User = z.infer<typeof user>;
