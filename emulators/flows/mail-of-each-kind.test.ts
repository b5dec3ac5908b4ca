import "./flow-environment.ts";
import type { Booking } from "@flexsession/domain/booking/booking";
import type { Delivery } from "@flexsession/domain/booking/delivery";
import type { BookingState } from "@flexsession/domain/booking/life-cycle";
import { bookingMailFor } from "@flexsession/domain/notify/mail";
import { noticeFor, noticeIdOf, type Side } from "@flexsession/domain/notify/notice";
import { type BookingKind, bookingKinds, kindFacts } from "@flexsession/domain/notify/notice-kind";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, day, hour, minute } from "@flexsession/domain/time/instant";
import ICAL from "ical.js";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { deliverMail } from "../../functions/src/notify/deliver-mail.ts";
import { makeBooking } from "../factories/make-booking.ts";
import { makeDelivery } from "../factories/make-delivery.ts";
import type { Message } from "../mail/message.ts";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer } from "./publish.ts";

const bed = flowBed();

beforeEach(clearDatabase);

interface Occasion {
  readonly state: BookingState;
  readonly before?: number;
  readonly delivery?: Delivery;
  readonly dispute?: Booking["dispute"];
}

/** In which state a booking is of which each kind tells, and how long before its beginning. */
const occasions: Record<BookingKind, Occasion> = {
  approved: { state: "awaitingPayment" },
  proposed: { state: "requested" },
  declined: { state: "declined" },
  expired: { state: "expired" },
  confirmed: { state: "confirmed" },
  refundedLate: { state: "refunded" },
  requestReceived: { state: "requested" },
  booked: { state: "confirmed" },
  cancelled: { state: "cancelledByProvider" },
  rescheduled: { state: "confirmed" },
  classChanged: { state: "confirmed" },
  linkChanged: { state: "confirmed" },
  seatsDropped: { state: "confirmed" },
  changeRefunded: { state: "confirmed" },
  announced: { state: "confirmed" },
  reminderDay: { state: "confirmed", before: day - minute },
  reminderHour: { state: "confirmed", before: hour - minute },
  message: { state: "confirmed" },
  delivered: { state: "confirmed", delivery: makeDelivery() },
  approvalDue: { state: "confirmed", delivery: makeDelivery() },
  changesRequested: { state: "confirmed", delivery: makeDelivery({ state: "changesRequested", changes: "Louder" }) },
  deliveryApproved: { state: "completed", delivery: makeDelivery({ state: "approved" }) },
  released: { state: "released" },
  givenBack: { state: "completed" },
  supportActed: { state: "completed" },
  feedbackAsked: { state: "completed", before: -2 * hour },
  feedbackBegun: { state: "completed", before: -2 * hour },
  feedbackRevealed: { state: "completed" },
  feedbackReplied: { state: "completed" },
  disputed: { state: "completed", dispute: disputeIn("open") },
  disputeEnded: { state: "completed", dispute: disputeIn("lost") },
};

function disputeIn(state: "open" | "lost") {
  return { disputeId: "du_1", state, amountMinor: 19_000, at: new Date("2050-11-16T10:00:00Z") } as const;
}

const cases = bookingKinds.flatMap((kind) => {
  const sides: readonly Side[] = kindFacts[kind].for === "both" ? ["customer", "provider"] : [kindFacts[kind].for];
  return sides.map((to) => ({ kind, to }));
});

/** Stores what a mail needs and puts it into the outbox as the event itself does. */
async function announced(kind: BookingKind, to: Side): Promise<{ booking: Booking; email: string; mailId: string }> {
  const [customer, provider] = [await newcomer(), await newcomer("Marcus Reed")];
  const { state, before = 2 * day, delivery = null, dispute = null } = occasions[kind];
  const start = addMilliseconds(bed.clock.now(), before);
  const made = makeBooking(state, {
    bookingId: `${kind}-${to}`,
    customerId: customer.uid,
    providerId: provider.uid,
    start,
    end: addMilliseconds(start, 2 * hour),
    createdAt: bed.clock.now(),
    delivery,
    dispute,
    paymentIds: ["payment"],
  });
  const booking = kind === "proposed" ? withProposal(made) : withOtherTimes(made);
  const mail = bookingMailFor(booking, kind, to, bed.clock.now());
  await db.doc(paths.booking(booking.bookingId)).create(booking);
  await db.doc(paths.mail(mail.mailId)).create(mail);
  if (kind === "message") {
    const notice = noticeFor(booking, kind, to, mail.createdAt);
    await db.doc(paths.notice(mail.uid, notice.noticeId)).create(notice);
  }
  return { booking, email: to === "customer" ? customer.email : provider.email, mailId: mail.mailId };
}

function withProposal(booking: Booking): Booking {
  const { start, end, priceMinor, until, request } = booking;
  const proposal = { claimId: "proposed", slotId: "slot", start, end, priceMinor, until };
  return { ...booking, request: request && { ...request, proposal } };
}

/** Moved before, and with another time that was paid for too late. */
function withOtherTimes(booking: Booking): Booking {
  const { start, end, priceMinor, until } = booking;
  const change: Booking["change"] = {
    claimId: "other",
    slotId: "slot",
    start,
    end,
    priceMinor,
    differenceMinor: 2_000,
    until,
    dueAt: null,
    checkoutExpiresAt: until,
    checkout: null,
    state: "refunded",
    createdAt: until,
  };
  return { ...booking, change, movedFrom: { start, end, priceMinor: priceMinor + 1_000, at: start } };
}

async function onlyMailTo(email: string): Promise<Message> {
  const [mail, ...more] = await bed.mailsTo(email);
  if (!mail || more.length > 0) throw new Error(`${email} has ${more.length + (mail ? 1 : 0)} mails`);
  return mail;
}

const happened = cases.filter(({ kind }) => kindFacts[kind].trueBy === "lasting");
const passing = cases.filter(({ kind }) => kindFacts[kind].trueBy !== "lasting");

describe.each(cases)("$kind to the $to", ({ kind, to }) => {
  it("leaves once however often it is taken up, as HTML and as text, with zones and a link to our own page", async () => {
    const { booking, email, mailId } = await announced(kind, to);
    await Promise.all([1, 2, 3].map(() => deliverMail(mailId)));
    await deliverMail(mailId);
    const { subject, html, text, attachments } = await onlyMailTo(email);
    for (const said of [html ?? "", text ?? ""]) {
      expect(said).toContain(booking.reference);
      expect(said).toMatch(/Fri(day)? 18|Thu(rsday)? 17|Wed(nesday)? 16/);
      expect(said).toContain("(America/Los_Angeles, PST)");
      expect(said).toMatch(/http:\/\/localhost:5050\/(bookings\/|studio\/requests)/);
      expect(said).toContain("http://localhost:5050/account");
      expect(said).toContain(to === "customer" ? "Marcus Reed" : "Nina Castellano");
    }
    expect(html).not.toMatch(/href="(?!http:\/\/localhost:5050\/)/);
    expect(subject).not.toMatch(/undefined|null|mix/);
    expect(attachments.some((each) => each.filename.endsWith(".ics"))).toBe(kindFacts[kind].changesTime);
  });

  it("stays at home when its person does not want it", async () => {
    const { booking, email, mailId } = await announced(kind, to);
    const uid = to === "customer" ? booking.customerId : booking.providerId;
    await db.doc(paths.user(uid)).update({ notices: { [kind]: { app: true, mail: false } } });
    await deliverMail(mailId);
    expect(await bed.mailsTo(email)).toEqual([]);
    expect((await db.doc(paths.mail(mailId)).get()).get("state")).toBe("unwanted");
  });
});

it.each(passing)("never sends $kind to the $to once it is no longer true", async ({ kind, to }) => {
  const { booking, email, mailId } = await announced(kind, to);
  const isOfVersion = ["version", "approval"].includes(kindFacts[kind].trueBy);
  const gone = isOfVersion
    ? { version: booking.version + 1 }
    : { state: "completed", dispute: null, "feedback.revealedAt": bed.clock.now() };
  await db.doc(paths.booking(booking.bookingId)).update(gone);
  if (kind === "message") {
    const uid = to === "customer" ? booking.customerId : booking.providerId;
    await db.doc(paths.notice(uid, noticeIdOf(booking, kind, to))).update({ readAt: bed.clock.now() });
  }
  await deliverMail(mailId);
  expect(await bed.mailsTo(email)).toEqual([]);
  expect((await db.doc(paths.mail(mailId)).get()).get("state")).toBe("stale");
});

it.each(happened)("sends $kind to the $to whatever has followed on it", async ({ kind, to }) => {
  const { booking, email, mailId } = await announced(kind, to);
  await db.doc(paths.booking(booking.bookingId)).update({ version: booking.version + 1, state: "released" });
  await deliverMail(mailId);
  expect((await onlyMailTo(email)).text).toContain(booking.reference);
});

it("takes a cancelled booking out of calendars: the same event, later in sequence, cancelled", async () => {
  const { booking, email, mailId } = await announced("cancelled", "customer");
  await deliverMail(mailId);
  const file = Buffer.from((await onlyMailTo(email)).attachments[0]?.content ?? "", "base64").toString("utf8");
  const component = ICAL.Component.fromString(file).getFirstSubcomponent("vevent");
  if (!component) throw new Error("the calendar file has no event");
  const event = new ICAL.Event(component);
  expect(component.getFirstPropertyValue("status")).toBe("CANCELLED");
  expect([event.uid, event.sequence]).toEqual([`${booking.bookingId}@flexsession`, booking.version]);
  expect((await onlyMailTo(email)).text).toContain("Marcus Reed cancelled it.");
});

it("has an id of its own, and tells mail programs where to unsubscribe only from what changes nothing", async () => {
  for (const kind of bookingKinds) {
    const to = kindFacts[kind].for === "provider" ? "provider" : "customer";
    const { email, mailId } = await announced(kind, to);
    await deliverMail(mailId);
    const { headers } = await onlyMailTo(email);
    const changesNothing = ["start", "unread", "feedback"].includes(kindFacts[kind].trueBy);
    expect([kind, headers["list-unsubscribe"] ?? null]).toEqual([
      kind,
      changesNothing ? "<http://localhost:5050/account>" : null,
    ]);
    expect(headers["message-id"]).toBe(`<${mailId}@flexsession>`);
  }
});
