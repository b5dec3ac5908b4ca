import { isTrue, isUnread, type Mail, partsOf } from "@flexsession/domain/notify/mail";
import { unreadNoticeId } from "@flexsession/domain/notify/notice";
import { choiceFor } from "@flexsession/domain/notify/notice-choices";
import { isTrueOfPass } from "@flexsession/domain/packs/told-of-pass";
import { isStillSo } from "@flexsession/domain/subscriptions/told-of-subscription";
import { isCurrent } from "@flexsession/domain/waitlist/told-of-place";
import { now } from "../firebase/clock.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { bookingMessage } from "./booking-message.ts";
import { calendarsRevokedMessage } from "./calendars-revoked-message.ts";
import { markMessage } from "./mark-message.ts";
import { passMessage } from "./pass-message.ts";
import type { Message } from "./send-mail.ts";
import { signInMessage } from "./sign-in-message.ts";
import { standingMessage } from "./standing-message.ts";
import { subscriptionMessage } from "./subscription-message.ts";
import { waitMessage } from "./wait-message.ts";

/** Writes a mail from what is true now; else why it must not leave: no longer true, its person gone, or not wanted. */
export async function composeMail(mail: Mail): Promise<Message | "stale" | "unwanted"> {
  if (mail.kind === "signIn") return mail.link ? signInMessage(mail) : "stale";
  if (mail.kind === "calendarsRevoked") return calendarsRevokedMessage(mail);
  if (mail.kind === "standing") return standingMessage(mail);
  if (mail.kind === "mark") return markMessage(mail);

  const user = await readDocument(refs.user(mail.uid));
  if ("waitlistId" in mail) {
    const entry = await readDocument(refs.waitEntry(mail.uid, mail.waitlistId));
    if (!entry || !user || !isCurrent(mail, entry, now())) return "stale";
    return choiceFor(user.notices, mail.kind).mail ? waitMessage(mail, entry, user) : "unwanted";
  }
  if ("subscriptionId" in mail) {
    const subscription = await readDocument(refs.subscription(mail.subscriptionId));
    if (!subscription || !user || !isStillSo(mail, subscription)) return "stale";
    return choiceFor(user.notices, mail.kind).mail ? subscriptionMessage(mail, subscription, user) : "unwanted";
  }
  if ("passId" in mail) {
    const pass = await readDocument(refs.pass(mail.passId));
    if (!pass || !user || !isTrueOfPass(mail, pass, now())) return "stale";
    return choiceFor(user.notices, mail.kind).mail ? passMessage(mail, pass, user) : "unwanted";
  }
  const bookings = await Promise.all(
    partsOf(mail).map(async (part) => {
      const booking = await readDocument(refs.booking(part.bookingId));
      return booking && isTrue(part, booking, now()) ? [booking] : [];
    }),
  );
  const [booking, ...others] = bookings.flat();
  if (!booking || !user) return "stale";
  const unreadRef = refs.notice(mail.uid, unreadNoticeId(mail.bookingId));
  if (mail.kind === "message" && !isUnread(mail, await readDocument(unreadRef))) return "stale";
  return choiceFor(user.notices, mail.kind).mail ? bookingMessage(mail, [booking, ...others], user) : "unwanted";
}
