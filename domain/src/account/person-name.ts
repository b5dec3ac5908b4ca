import { z } from "zod";

/** Joiners are written in Persian and Indian names; whatever else is not seen has no place in one. */
const unseen = /(?![\u200c\u200d])\p{C}/u;
const address = /:\/\/|www\./iu;

/**
 * What somebody calls a person, or nothing. Names stand in mails to others, between our own words: no lines of their own
 * and no addresses, so that nobody writes to strangers through us.
 */
export const nameOrNone = z
  .string()
  .trim()
  .max(80)
  .refine((name) => !unseen.test(name) && !/[\u2028\u2029]/.test(name), "expected one line of letters")
  .refine((name) => !address.test(name), "expected no address")
  .overwrite((name) => name.replaceAll(/\s+/gu, " "));

/** What a person is called by others. */
export const personName = nameOrNone.min(1);
