import { unreadMailFor } from "@flexsession/domain/notify/mail";
import { noticeFor, unreadNoticeId } from "@flexsession/domain/notify/notice";
import type { TextMessage } from "@flexsession/domain/room/message";
import { presenceSeconds } from "@flexsession/domain/room/presence";
import { addMilliseconds } from "@flexsession/domain/time/instant";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";

/**
 * Tells the other party of a room that something was written, a message or a comment on a file, unless they are there or know of something unread
 * already: so a long conversation costs a notice and a mail, not one for each message. Safe to run twice.
 */
export function noticeMessage(bookingId: string, written: Pick<TextMessage, "parties" | "from" | "at">): Promise<void> {
  const uid = written.parties.find((each) => each !== written.from);
  if (uid === undefined) return Promise.resolve();
  const bookingRef = refs.booking(bookingId);
  const presenceRef = refs.presence(bookingId, uid);
  const markRef = refs.readMark(bookingId, uid);
  const noticeRef = refs.notice(uid, unreadNoticeId(bookingId));

  return commit({ documents: [bookingRef, presenceRef, markRef, noticeRef] }, (draft, now) => {
    const booking = draft.get(bookingRef);
    const known = draft.get(noticeRef);
    const seenAt = draft.get(presenceRef)?.at;
    // All of them are the database's own times, whatever the clock of this process says.
    const isThere = seenAt !== undefined && addMilliseconds(seenAt, presenceSeconds * 1_000) > written.at;
    const hasRead = (draft.get(markRef)?.at ?? written.at) > written.at;
    if (!booking || isThere || hasRead || known?.readAt === null) return;

    const notice = noticeFor(booking, "message", uid === booking.customerId ? "customer" : "provider", now);
    const mail = unreadMailFor(booking, notice);
    draft.put(noticeRef, notice);
    draft.create(refs.mail(mail.mailId), mail);
  });
}
