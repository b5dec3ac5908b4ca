import { user } from "@flexsession/domain/account/user";
import { booking } from "@flexsession/domain/booking/booking";
import { holdLimit } from "@flexsession/domain/booking/hold-limit";
import { schedule } from "@flexsession/domain/calendar/schedule";
import { listing } from "@flexsession/domain/listing/listing";
import { ledgerEntry } from "@flexsession/domain/money/ledger";
import { mail } from "@flexsession/domain/notify/mail";
import { notice } from "@flexsession/domain/notify/notice";
import { paths } from "@flexsession/domain/paths";
import { payment, refund } from "@flexsession/domain/payments/payment";
import { handle, profile } from "@flexsession/domain/profile/profile";
import { profileDraft } from "@flexsession/domain/profile/profile-draft";
import { fileSpace } from "@flexsession/domain/room/file-space";
import { message } from "@flexsession/domain/room/message";
import { presence, readMark } from "@flexsession/domain/room/presence";
import { roomFile } from "@flexsession/domain/room/room-file";
import { tapeWeek } from "@flexsession/domain/tape/tape";
import { instant } from "@flexsession/domain/time/instant";
import { z } from "zod";

/** A document's place and the schema that it is parsed by on every read. */
export interface Ref<T> {
  readonly path: string;
  readonly schema: z.ZodType<T>;
}

const stripeEvent = z.strictObject({ type: z.string(), at: instant, expireAt: instant });
const rateLimit = z.strictObject({ tokens: z.number(), at: instant, expireAt: instant });

/** Every document that functions touch, by its one path and schema. */
export const refs = {
  user: (uid: string) => ({ path: paths.user(uid), schema: user }),
  profile: (providerId: string) => ({ path: paths.profile(providerId), schema: profile }),
  profileDraft: (uid: string) => ({ path: paths.profileDraft(uid), schema: profileDraft }),
  handle: (name: string) => ({ path: paths.handle(name), schema: handle }),
  listing: (providerId: string) => ({ path: paths.listing(providerId), schema: listing }),
  tapeWeek: (providerId: string, week: string) => ({ path: paths.tapeWeek(providerId, week), schema: tapeWeek }),
  schedule: (providerId: string) => ({ path: paths.schedule(providerId), schema: schedule }),
  booking: (bookingId: string) => ({ path: paths.booking(bookingId), schema: booking }),
  roomFile: (bookingId: string, fileId: string) => ({ path: paths.roomFile(bookingId, fileId), schema: roomFile }),
  fileSpace: (bookingId: string) => ({ path: paths.fileSpace(bookingId), schema: fileSpace }),
  holdLimit: (uid: string) => ({ path: paths.holdLimit(uid), schema: holdLimit }),
  rateLimit: (key: string) => ({ path: paths.rateLimit(key), schema: rateLimit }),
  payment: (paymentId: string) => ({ path: paths.payment(paymentId), schema: payment }),
  refund: (paymentId: string, cause: string) => ({ path: paths.refund(paymentId, cause), schema: refund }),
  ledgerEntry: (entryId: string) => ({ path: paths.ledgerEntry(entryId), schema: ledgerEntry }),
  stripeEvent: (eventId: string) => ({ path: paths.stripeEvent(eventId), schema: stripeEvent }),
  message: (bookingId: string, messageId: string) => ({
    path: paths.message(bookingId, messageId),
    schema: message,
  }),
  readMark: (bookingId: string, uid: string) => ({ path: paths.readMark(bookingId, uid), schema: readMark }),
  presence: (bookingId: string, uid: string) => ({ path: paths.presence(bookingId, uid), schema: presence }),
  mail: (mailId: string) => ({ path: paths.mail(mailId), schema: mail }),
  notice: (uid: string, noticeId: string) => ({ path: paths.notice(uid, noticeId), schema: notice }),
} as const;
