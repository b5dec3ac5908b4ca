import { account } from "./en/account.ts";
import { admin } from "./en/admin.ts";
import { adminClasses } from "./en/admin-classes.ts";
import { adminPayments } from "./en/admin-payments.ts";
import { announcements } from "./en/announcements.ts";
import { attendance } from "./en/attendance.ts";
import { booking } from "./en/booking.ts";
import { calendarEvents } from "./en/calendar-events.ts";
import { calendars } from "./en/calendars.ts";
import { classOffer } from "./en/class-offer.ts";
import { classes } from "./en/classes.ts";
import { closings } from "./en/closings.ts";
import { conflict } from "./en/conflict.ts";
import { delivery } from "./en/delivery.ts";
import { disputes } from "./en/disputes.ts";
import { earnings } from "./en/earnings.ts";
import { feedback } from "./en/feedback.ts";
import { figures } from "./en/figures.ts";
import { files } from "./en/files.ts";
import { holds } from "./en/holds.ts";
import { hours } from "./en/hours.ts";
import { ledger } from "./en/ledger.ts";
import { level } from "./en/level.ts";
import { move } from "./en/move.ts";
import { myBookings } from "./en/my-bookings.ts";
import { notices } from "./en/notices.ts";
import { orders } from "./en/orders.ts";
import { packs } from "./en/packs.ts";
import { pageEditor } from "./en/page-editor.ts";
import { payouts } from "./en/payouts.ts";
import { plans } from "./en/plans.ts";
import { receipt } from "./en/receipt.ts";
import { refusals } from "./en/refusals.ts";
import { requests } from "./en/requests.ts";
import { review } from "./en/review.ts";
import { room } from "./en/room.ts";
import { seats } from "./en/seats.ts";
import { signIn } from "./en/sign-in.ts";
import { studio } from "./en/studio.ts";
import { time } from "./en/time.ts";
import { waitlist } from "./en/waitlist.ts";
import { week } from "./en/week.ts";

/** The texts of everything behind the public pages: one small chunk, loaded with the first of those screens. */
export const laterTexts = {
  delivery,
  disputes,
  earnings,
  feedback,
  figures,
  files,
  account,
  admin,
  adminClasses,
  adminPayments,
  announcements,
  attendance,
  booking,
  calendarEvents,
  calendars,
  classOffer,
  classes,
  closings,
  holds,
  ledger,
  level,
  move,
  myBookings,
  notices,
  orders,
  packs,
  pageEditor,
  payouts,
  plans,
  receipt,
  seats,
  signIn,
  requests,
  review,
  room,
  studio,
  hours,
  week,
  waitlist,
  time,
  conflict,
  refusal: refusals,
};
