import { auditEntry } from "@flexsession/domain/admin/audit-entry";
import { booking } from "@flexsession/domain/booking/booking";
import { dispute } from "@flexsession/domain/disputes/dispute";
import { partyFeedback } from "@flexsession/domain/feedback/feedback";
import { payment } from "@flexsession/domain/payments/payment";
import { waitEntry } from "@flexsession/domain/waitlist/waitlist";
import type { DocumentSnapshot } from "firebase-admin/firestore";

/** What of a document is given to the person whom it concerns; undefined where it is none of theirs. */
export type Give = (doc: DocumentSnapshot, uid: string) => object | undefined;

const whole: Give = (doc) => doc.data();

/** A pass or a subscription: of what was never paid its provider does not hear, nor of the Checkout of any. */
const sold: Give = (doc, uid) => {
  if (doc.get("customerId") === uid) return doc.data();
  const state: unknown = doc.get("state");
  const isUnpaid = state === "awaitingPayment" || state === "abandoned";
  return isUnpaid ? undefined : { ...doc.data(), checkout: null };
};

/** By collection: what its documents give, or why none is given. There is one for each of `personalData`. */
export const givenData: Readonly<Record<string, Give | { readonly leftOut: string }>> = {
  "bookings/messages": whole,
  "bookings/files/comments": whole,
  "bookings/files": whole,
  "bookings/reads": (doc, uid) => (doc.id === uid ? doc.data() : undefined),
  "bookings/presence": { leftOut: "it is gone within seconds" },
  "bookings/told": whole,
  "bookings/feedback": (doc, uid) => {
    const { from, revealedAt } = partyFeedback.parse(doc.data());
    return from === uid || revealedAt ? doc.data() : undefined;
  },
  bookings: (doc, uid) => {
    const { customerId, request, ...rest } = booking.parse(doc.data());
    // A receipt is its customer's, and what others have said of them is for whom they ask.
    if (customerId === uid) return { ...rest, customerId, request: request && { ...request, customerRating: null } };
    return { ...rest, customerId, request, checkout: null, receiptUrl: null };
  },
  passes: sold,
  subscriptions: sold,
  // Whether there is evidence, and until when, is between the bank and the admins; why, the bank has from its customer.
  disputes: (doc, uid) => {
    const { paymentId: _, reason, evidence: _e, gatherAt: _g, dueAt: _d, ...rest } = dispute.parse(doc.data());
    return { ...rest, ...(rest.customerId === uid && { reason }) };
  },
  "payments/transfers": whole,
  "payments/reversals": whole,
  payments: (doc, uid) => {
    const { card, customerId, ...rest } = payment.parse(doc.data());
    return { ...rest, customerId, ...(customerId === uid && { card }) };
  },
  ledger: whole,
  audit: (doc, uid) => {
    const { by: _, personId, ...line } = auditEntry.parse(doc.data());
    return personId === uid ? { ...line, personId } : undefined;
  },
  schedules: whole,
  "profiles/tape": whole,
  "profiles/busy": whole,
  profiles: whole,
  profileDrafts: whole,
  listings: { leftOut: "it is folded from page and times" },
  handles: (doc) => ({ handle: doc.id, ...doc.data() }),
  announcements: whole,
  classes: whole,
  classLinks: whole,
  classCards: { leftOut: "they are folded from classes and times" },
  checkInSecrets: { leftOut: "codes are made of them" },
  packs: whole,
  feedback: whole,
  reports: (doc, uid) => (doc.get("by") === uid ? doc.data() : undefined),
  calendarConnections: { leftOut: "they open calendars" },
  calendarSyncs: whole,
  calendarEvents: whole,
  connectAttempts: { leftOut: "they are secret, and good for minutes" },
  "waits/entries": (doc, uid) => {
    const entry = waitEntry.parse(doc.data());
    return entry.uid === uid ? entry : undefined;
  },
  waitlists: { leftOut: "they name others; one's own place is among waits" },
  payoutAccounts: whole,
  payoutBalances: whole,
  mail: (doc) => ({ ...doc.data(), link: undefined }),
  "notifications/inbox": whole,
  limits: { leftOut: "they count calls" },
  users: { leftOut: "one's own is `account.json`; the lists of others are theirs" },
};
