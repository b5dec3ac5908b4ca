import type { Mail } from "@flexsession/domain/notify/mail";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { bookingMessage } from "./booking-message.ts";
import type { Message } from "./send-mail.ts";
import { signInMessage } from "./sign-in-message.ts";

/** Writes a mail from what is true now; null when it no longer is, or its person is gone. */
export async function composeMail(mail: Mail): Promise<Message | null> {
  if (mail.kind === "signIn") return mail.link ? signInMessage(mail) : null;

  const booking = await readDocument(refs.booking(mail.bookingId));
  const user = await readDocument(refs.user(mail.uid));
  if (!booking || !user) return null;
  // A refund stays true whatever its customer chooses next; everything else only while the booking has not moved on.
  const isTrue = mail.kind === "refundedLate" ? booking.state === "refunded" : booking.version === mail.version;
  return isTrue ? bookingMessage(mail, booking, user) : null;
}
