import { z } from "zod";
import { classDocument, classTerms } from "../classes/class-document.ts";
import { artwork } from "../profile/profile.ts";
import { instant } from "../time/instant.ts";
import { zone } from "../time/zone.ts";

/** What browsing shows of one occurrence that has not begun: the fold of its class and of the tape at `foldedAt`. */
export const classCard = z.strictObject({
  slotId: z.string(),
  classId: z.string(),
  providerId: z.string(),
  handle: z.string(),
  /** Its teacher's name. */
  name: z.string(),
  ...classDocument.pick({ title: true, level: true, subjects: true, currency: true }).shape,
  ...classTerms.pick({ priceMinor: true, capacity: true }).shape,
  isOnline: z.boolean(),
  /** Null where it is online. */
  address: z.string().nullable(),
  picture: artwork.nullable(),
  zone,
  start: instant,
  end: instant,
  /** Seats that anybody can have; 0 where all are taken, or owed to those who wait. */
  seats: z.int().nonnegative(),
  /** It can be booked from here on, as its teacher's horizon says, and until here, as their notice says. */
  opensAt: instant,
  closesAt: instant,
  /** Lower-case tokens: `subject:x`, `level:x`, `place:online`, `word:x`; a query takes one `array-contains`. */
  tokens: z.array(z.string()),
  foldedAt: instant,
  /** When time alone makes the fold differ: held seats lapse, or it begins and has no card any more. */
  refoldAt: instant,
});

export type ClassCard = z.infer<typeof classCard>;
