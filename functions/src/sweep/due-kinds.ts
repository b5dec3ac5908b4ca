import { booking } from "@flexsession/domain/booking/booking";
import { schedule } from "@flexsession/domain/calendar/schedule";
import { listing } from "@flexsession/domain/listing/listing";
import { mail } from "@flexsession/domain/notify/mail";
import { refund } from "@flexsession/domain/payments/payment";
import { roomFile } from "@flexsession/domain/room/room-file";

const bookings = { collection: "bookings", isGroup: false, schema: booking };

/** What the sweep takes up; each is one query, and needs its index. */
export const dueKinds = {
  checkouts: { ...bookings, states: ["awaitingPayment"], field: "until" },
  requests: { ...bookings, states: ["requested"], field: "until" },
  proposals: { ...bookings, states: [], field: "request.proposal.until" },
  competitions: { ...bookings, states: [], field: "competitionDueAt" },
  reminders: { ...bookings, states: ["confirmed"], field: "remindAt" },
  completions: { ...bookings, states: ["confirmed"], field: "end" },
  refunds: { collection: "refunds", isGroup: true, states: ["owed"], field: "dueAt", schema: refund },
  mails: { collection: "mail", isGroup: false, states: ["queued", "sending"], field: "dueAt", schema: mail },
  schedules: { collection: "schedules", isGroup: false, states: [], field: "rollAt", schema: schedule },
  files: { collection: "files", isGroup: true, states: ["reserved"], field: "until", schema: roomFile },
  listings: { collection: "listings", isGroup: false, states: [], field: "refoldAt", schema: listing },
};
