import { user } from "@flexsession/domain/account/user";
import { announcement } from "@flexsession/domain/announcements/announcement";
import { booking } from "@flexsession/domain/booking/booking";
import { schedule } from "@flexsession/domain/calendar/schedule";
import { bookingCursor } from "@flexsession/domain/calendars/booking-cursor";
import { calendarEvent } from "@flexsession/domain/calendars/calendar-event";
import { calendarSync } from "@flexsession/domain/calendars/calendar-sync";
import { classDocument } from "@flexsession/domain/classes/class-document";
import { dispute } from "@flexsession/domain/disputes/dispute";
import { classCard } from "@flexsession/domain/listing/class-card";
import { listing } from "@flexsession/domain/listing/listing";
import { mail } from "@flexsession/domain/notify/mail";
import { pass } from "@flexsession/domain/packs/pass";
import { refund } from "@flexsession/domain/payments/payment";
import { reversal, transfer } from "@flexsession/domain/payments/transfer";
import { roomFile } from "@flexsession/domain/room/room-file";
import { subscription } from "@flexsession/domain/subscriptions/subscription";
import { waitlist } from "@flexsession/domain/waitlist/waitlist";

const bookings = { collection: "bookings", isGroup: false, schema: booking };

/** What the sweep takes up; each is one query, and needs its index. */
export const dueKinds = {
  checkouts: { ...bookings, states: ["awaitingPayment"], field: "until" },
  changes: { ...bookings, states: [], field: "change.dueAt" },
  requests: { ...bookings, states: ["requested"], field: "until" },
  proposals: { ...bookings, states: [], field: "request.proposal.until" },
  competitions: { ...bookings, states: [], field: "competitionDueAt" },
  reminders: { ...bookings, states: ["confirmed"], field: "remindAt" },
  completions: { ...bookings, states: ["confirmed"], field: "end" },
  approvals: { ...bookings, states: [], field: "approvalNextAt" },
  feedbacks: { ...bookings, states: [], field: "feedback.nextAt" },
  releases: { ...bookings, states: [], field: "releaseNextAt" },
  passes: { collection: "passes", isGroup: false, states: [], field: "lookAt", schema: pass },
  passReminders: { collection: "passes", isGroup: false, states: [], field: "remindAt", schema: pass },
  // Each asks the processor several times.
  subscriptions: {
    collection: "subscriptions",
    isGroup: false,
    states: [],
    field: "lookAt",
    schema: subscription,
    most: 30,
  },
  transfers: { collection: "transfers", isGroup: true, states: ["owed"], field: "dueAt", schema: transfer },
  reversals: { collection: "reversals", isGroup: true, states: ["owed"], field: "dueAt", schema: reversal },
  refunds: { collection: "refunds", isGroup: true, states: ["owed"], field: "dueAt", schema: refund },
  disputes: { collection: "disputes", isGroup: false, states: [], field: "gatherAt", schema: dispute },
  // What somebody reads last has to be what was written last.
  mails: {
    collection: "mail",
    isGroup: false,
    states: ["queued", "sending"],
    field: "dueAt",
    schema: mail,
    atOnce: 1,
  },
  // Each asks Google at least once.
  calendars: {
    collection: "calendarSyncs",
    isGroup: false,
    states: [],
    field: "syncNextAt",
    schema: calendarSync,
    most: 30,
  },
  follows: { collection: "calendarSyncs", isGroup: false, states: [], field: "followAt", schema: calendarSync },
  events: { collection: "calendarEvents", isGroup: false, states: [], field: "dueAt", schema: calendarEvent },
  changedBookings: { collection: "cursors", isGroup: false, states: [], field: "dueAt", schema: bookingCursor },
  // Each publishes twelve weeks, for a day that is as far ahead.
  schedules: { collection: "schedules", isGroup: false, states: [], field: "rollAt", schema: schedule, most: 30 },
  waitlists: { collection: "waitlists", isGroup: false, states: [], field: "dueAt", schema: waitlist },
  // Each goes through a page of bookings for every occurrence that owes.
  classWork: { collection: "classes", isGroup: false, states: [], field: "workAt", schema: classDocument, most: 10 },
  classes: { collection: "classes", isGroup: false, states: [], field: "rollAt", schema: classDocument, most: 30 },
  // Each goes through up to ten pages of bookings.
  announcements: {
    collection: "announcements",
    isGroup: false,
    states: [],
    field: "dueAt",
    schema: announcement,
    most: 10,
  },
  // Each asks the processor about what somebody has begun.
  looks: { collection: "users", isGroup: false, states: [], field: "lookAgainAt", schema: user, most: 30 },
  // Each goes through everything that is stored of somebody.
  erasures: { collection: "users", isGroup: false, states: [], field: "erasure.dueAt", schema: user, most: 4 },
  // Each reads everything that is stored of somebody, with their files.
  exports: {
    collection: "users",
    isGroup: false,
    states: [],
    field: "dataExport.dueAt",
    schema: user,
    most: 4,
    atOnce: 1,
  },
  files: { collection: "files", isGroup: true, states: ["reserved"], field: "until", schema: roomFile },
  classCards: { collection: "classCards", isGroup: false, states: [], field: "refoldAt", schema: classCard },
  listings: { collection: "listings", isGroup: false, states: [], field: "refoldAt", schema: listing },
};
