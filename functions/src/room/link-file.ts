import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { isLocked } from "@flexsession/domain/room/is-locked";
import { roomAccess } from "@flexsession/domain/room/room-access";
import { servedOf } from "@flexsession/domain/room/served-of";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import { callable } from "../firebase/callable.ts";
import { now } from "../firebase/clock.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { signLink } from "./sign-link.ts";

/** Long enough to begin a download, which then may take as long as it takes; too short to be worth passing on. */
const linkLife = 5 * minute;

/**
 * Gives a party of the booking a short-lived address of one file's bytes, or of what is played of it; nobody whose
 * account is suspended or banned, at once.
 */
export const linkFile = callable(contracts.linkFile, {}, async ({ bookingId, fileId, use }, { uid }) => {
  const [user, booking, file] = await Promise.all([
    readDocument(refs.user(uid)),
    readDocument(refs.booking(bookingId)),
    readDocument(refs.roomFile(bookingId, fileId)),
  ]);
  requireGoodStanding(user);
  // Whether a room may be read at all; of who is stopped it was asked above.
  if (!booking || !file || roomAccess(booking, uid, true) === "none") throw new Refusal("not-found");
  const served = servedOf(file, use, isLocked(booking, file, uid));
  const until = addMilliseconds(now(), linkLife);
  return { url: await signLink(file, use, served, until), until };
});
