import { isTrue, isUnread, type Mail } from "@flexsession/domain/notify/mail";
import { choiceFor } from "@flexsession/domain/notify/notice-choices";
import { now } from "../firebase/clock.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { bookingMessage } from "./booking-message.ts";
import type { Message } from "./send-mail.ts";
import { signInMessage } from "./sign-in-message.ts";

/** Writes a mail from what is true now; else why it must not leave: no longer true, its person gone, or not wanted. */
export async function composeMail(mail: Mail): Promise<Message | "stale" | "unwanted"> {
  if (mail.kind === "signIn") return mail.link ? signInMessage(mail) : "stale";

  const booking = await readDocument(refs.booking(mail.bookingId));
  const user = await readDocument(refs.user(mail.uid));
  if (!booking || !user || !isTrue(mail, booking, now())) return "stale";
  if (
    mail.kind === "message" &&
    !isUnread(mail, await readDocument(refs.notice(mail.uid, `message-${mail.bookingId}`)))
  ) {
    return "stale";
  }
  return choiceFor(user.notices, mail.kind).mail ? bookingMessage(mail, booking, user) : "unwanted";
}
