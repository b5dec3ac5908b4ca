import { tokens } from "@flexsession/domain/account/pace";
import { user } from "@flexsession/domain/account/user";
import { auditEntry } from "@flexsession/domain/admin/audit-entry";
import { failedEvent } from "@flexsession/domain/admin/stuck";
import { announcement, toldAnnouncement } from "@flexsession/domain/announcements/announcement";
import { checkInSecret } from "@flexsession/domain/attendance/check-in-code";
import { booking } from "@flexsession/domain/booking/booking";
import { holdLimit } from "@flexsession/domain/booking/hold-limit";
import { schedule } from "@flexsession/domain/calendar/schedule";
import { bookingCursor } from "@flexsession/domain/calendars/booking-cursor";
import { busyWeek } from "@flexsession/domain/calendars/busy-week";
import { calendarConnection } from "@flexsession/domain/calendars/calendar-connection";
import { calendarEvent } from "@flexsession/domain/calendars/calendar-event";
import { calendarSync } from "@flexsession/domain/calendars/calendar-sync";
import { connectAttempt } from "@flexsession/domain/calendars/connect-attempt";
import { classDocument, classLink } from "@flexsession/domain/classes/class-document";
import { dispute } from "@flexsession/domain/disputes/dispute";
import { disputeFile } from "@flexsession/domain/disputes/dispute-file";
import { feedback, partyFeedback } from "@flexsession/domain/feedback/feedback";
import { report } from "@flexsession/domain/feedback/report";
import { classCard } from "@flexsession/domain/listing/class-card";
import { listing } from "@flexsession/domain/listing/listing";
import { ledgerEntry } from "@flexsession/domain/money/ledger";
import { mail } from "@flexsession/domain/notify/mail";
import { notice, type Side } from "@flexsession/domain/notify/notice";
import { packOffers } from "@flexsession/domain/packs/pack";
import { pass } from "@flexsession/domain/packs/pass";
import { paths } from "@flexsession/domain/paths";
import { payment, refund } from "@flexsession/domain/payments/payment";
import { reversal, transfer } from "@flexsession/domain/payments/transfer";
import { payoutAccount } from "@flexsession/domain/payouts/payout-account";
import { payoutBalance } from "@flexsession/domain/payouts/payout-balance";
import { handle, profile } from "@flexsession/domain/profile/profile";
import { profileDraft } from "@flexsession/domain/profile/profile-draft";
import { comment } from "@flexsession/domain/room/comment";
import { fileSpace } from "@flexsession/domain/room/file-space";
import { message } from "@flexsession/domain/room/message";
import { presence, readMark } from "@flexsession/domain/room/presence";
import { roomFile } from "@flexsession/domain/room/room-file";
import { subscription } from "@flexsession/domain/subscriptions/subscription";
import { tapeWeek } from "@flexsession/domain/tape/tape";
import { instant } from "@flexsession/domain/time/instant";
import { waitEntry, waitlist } from "@flexsession/domain/waitlist/waitlist";
import { z } from "zod";

/** A document's place and the schema that it is parsed by on every read. */
export interface Ref<T> {
  readonly path: string;
  readonly schema: z.ZodType<T>;
}

const stripeEvent = z.strictObject({ type: z.string(), at: instant, expireAt: instant });
const rateLimit = tokens.extend({ expireAt: instant });

/** Every document that functions touch, by its one path and schema. */
export const refs = {
  user: (uid: string) => ({ path: paths.user(uid), schema: user }),
  profile: (providerId: string) => ({ path: paths.profile(providerId), schema: profile }),
  profileDraft: (uid: string) => ({ path: paths.profileDraft(uid), schema: profileDraft }),
  handle: (name: string) => ({ path: paths.handle(name), schema: handle }),
  listing: (providerId: string) => ({ path: paths.listing(providerId), schema: listing }),
  tapeWeek: (providerId: string, week: string) => ({ path: paths.tapeWeek(providerId, week), schema: tapeWeek }),
  class: (classId: string) => ({ path: paths.class(classId), schema: classDocument }),
  classLink: (classId: string) => ({ path: paths.classLink(classId), schema: classLink }),
  announcement: (announcementId: string) => ({ path: paths.announcement(announcementId), schema: announcement }),
  toldAnnouncement: (bookingId: string, announcementId: string) => ({
    path: paths.toldAnnouncement(bookingId, announcementId),
    schema: toldAnnouncement,
  }),
  classCard: (slotId: string) => ({ path: paths.classCard(slotId), schema: classCard }),
  checkInSecret: (providerId: string, slotId: string) => ({
    path: paths.checkInSecret(providerId, slotId),
    schema: checkInSecret,
  }),
  schedule: (providerId: string) => ({ path: paths.schedule(providerId), schema: schedule }),
  calendarConnection: (uid: string) => ({ path: paths.calendarConnection(uid), schema: calendarConnection }),
  calendarSync: (uid: string) => ({ path: paths.calendarSync(uid), schema: calendarSync }),
  busyWeek: (providerId: string, week: string) => ({ path: paths.busyWeek(providerId, week), schema: busyWeek }),
  calendarEvent: (bookingId: string) => ({ path: paths.calendarEvent(bookingId), schema: calendarEvent }),
  bookingCursor: () => ({ path: paths.bookingCursor, schema: bookingCursor }),
  connectAttempt: (stateHash: string) => ({ path: paths.connectAttempt(stateHash), schema: connectAttempt }),
  waitlist: (waitlistId: string) => ({ path: paths.waitlist(waitlistId), schema: waitlist }),
  waitEntry: (uid: string, waitlistId: string) => ({ path: paths.waitEntry(uid, waitlistId), schema: waitEntry }),
  booking: (bookingId: string) => ({ path: paths.booking(bookingId), schema: booking }),
  roomFile: (bookingId: string, fileId: string) => ({ path: paths.roomFile(bookingId, fileId), schema: roomFile }),
  comment: (bookingId: string, fileId: string, commentId: string) => ({
    path: paths.comment(bookingId, fileId, commentId),
    schema: comment,
  }),
  fileSpace: (bookingId: string) => ({ path: paths.fileSpace(bookingId), schema: fileSpace }),
  holdLimit: (uid: string) => ({ path: paths.holdLimit(uid), schema: holdLimit }),
  rateLimit: (key: string) => ({ path: paths.rateLimit(key), schema: rateLimit }),
  packOffers: (providerId: string) => ({ path: paths.packOffers(providerId), schema: packOffers }),
  pass: (passId: string) => ({ path: paths.pass(passId), schema: pass }),
  subscription: (subscriptionId: string) => ({ path: paths.subscription(subscriptionId), schema: subscription }),
  payment: (paymentId: string) => ({ path: paths.payment(paymentId), schema: payment }),
  refund: (paymentId: string, cause: string) => ({ path: paths.refund(paymentId, cause), schema: refund }),
  transfer: (paymentId: string, bookingId: string) => ({
    path: paths.transfer(paymentId, bookingId),
    schema: transfer,
  }),
  reversal: (paymentId: string, intentId: string) => ({ path: paths.reversal(paymentId, intentId), schema: reversal }),
  payoutBalance: (providerId: string) => ({ path: paths.payoutBalance(providerId), schema: payoutBalance }),
  dispute: (disputeId: string) => ({ path: paths.dispute(disputeId), schema: dispute }),
  disputeFile: (disputeId: string) => ({ path: paths.disputeFile(disputeId), schema: disputeFile }),
  payoutAccount: (uid: string) => ({ path: paths.payoutAccount(uid), schema: payoutAccount }),
  ledgerEntry: (entryId: string) => ({ path: paths.ledgerEntry(entryId), schema: ledgerEntry }),
  stripeEvent: (eventId: string) => ({ path: paths.stripeEvent(eventId), schema: stripeEvent }),
  failedEvent: (eventId: string) => ({ path: paths.failedEvent(eventId), schema: failedEvent }),
  message: (bookingId: string, messageId: string) => ({
    path: paths.message(bookingId, messageId),
    schema: message,
  }),
  readMark: (bookingId: string, uid: string) => ({ path: paths.readMark(bookingId, uid), schema: readMark }),
  presence: (bookingId: string, uid: string) => ({ path: paths.presence(bookingId, uid), schema: presence }),
  partyFeedback: (bookingId: string, by: Side) => ({
    path: paths.partyFeedback(bookingId, by),
    schema: partyFeedback,
  }),
  feedback: (feedbackId: string) => ({ path: paths.feedback(feedbackId), schema: feedback }),
  auditEntry: (entryId: string) => ({ path: paths.auditEntry(entryId), schema: auditEntry }),
  report: (reportId: string) => ({ path: paths.report(reportId), schema: report }),
  mail: (mailId: string) => ({ path: paths.mail(mailId), schema: mail }),
  notice: (uid: string, noticeId: string) => ({ path: paths.notice(uid, noticeId), schema: notice }),
} as const;
