import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { roomAccess } from "@flexsession/domain/room/room-access";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import { callable } from "../firebase/callable.ts";
import { now } from "../firebase/clock.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { signLink } from "./sign-link.ts";

/** Long enough to begin a download, which then may take as long as it takes; too short to be worth passing on. */
const linkLife = 5 * minute;

/** Gives a party of the booking a short-lived address of one file's bytes. Nothing but an arrived file has one. */
export const linkFile = callable(contracts.linkFile, {}, async ({ bookingId, fileId }, { uid }) => {
  const [booking, file] = await Promise.all([
    readDocument(refs.booking(bookingId)),
    readDocument(refs.roomFile(bookingId, fileId)),
  ]);
  // Reading is the same for somebody who is suspended.
  if (!booking || !file || roomAccess(booking, uid, true) === "none") throw new Refusal("not-found");
  if (file.state !== "arrived") throw new Refusal("file-missing");
  const until = addMilliseconds(now(), linkLife);
  return { url: await signLink(file, until), until };
});
