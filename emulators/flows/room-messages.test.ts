import "./flow-environment.ts";
import { randomUUID } from "node:crypto";
import { type Mail, mail } from "@flexsession/domain/notify/mail";
import { type Notice, notice } from "@flexsession/domain/notify/notice";
import { paths } from "@flexsession/domain/paths";
import { message, type TextMessage } from "@flexsession/domain/room/message";
import { day, minute } from "@flexsession/domain/time/instant";
import { beforeEach, describe, expect, it } from "vitest";
import { completeBooking } from "../../functions/src/booking/complete-booking.ts";
import { db } from "../../functions/src/firebase/app.ts";
import { deliverMail } from "../../functions/src/notify/deliver-mail.ts";
import { noticeMessage } from "../../functions/src/room/notice-message.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { get } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { inTwoDays, newcomer, type Person, publish } from "./publish.ts";
import { bookingOf } from "./story.ts";
import { asRequest, wish } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

async function booked() {
  const provider = await publish({ slot: inTwoDays(bed.clock.now(), 4) });
  const customer = await newcomer();
  const { bookingId } = await book(bed, customer, wish(provider));
  await sweep(bed.clock.now());
  return { provider, customer, bookingId };
}

/** What the thread of a room tells beside what people wrote. */
async function eventsIn(bookingId: string): Promise<unknown[]> {
  const found = await db.collection(paths.messages(bookingId)).orderBy("at").get();
  return found.docs.map((each) => {
    const one = message.parse(each.data());
    return one.kind === "system" ? one.event : null;
  });
}

/** Stores a text as a party's client does, a while ago by the database's clock. */
async function written(bookingId: string, from: Person, to: Person, agoMs = 0): Promise<TextMessage> {
  const messageId = randomUUID();
  const parties: [string, string] = [from.uid, to.uid];
  const at = new Date(Date.now() - agoMs);
  const facts = { messageId, kind: "text", parties, from: from.uid, text: "Hello", at } as const;
  const text: TextMessage = { ...facts, editedAt: null, deletedAt: null };
  await db.doc(paths.message(bookingId, messageId)).create(text);
  return text;
}

async function noticesOf({ uid }: Person): Promise<Notice[]> {
  const found = await db.collection(paths.inbox(uid)).where("kind", "==", "message").get();
  return found.docs.map((each) => notice.parse(each.data()));
}

async function unreadMails(): Promise<Mail[]> {
  const found = await db.collection("mail").where("kind", "==", "message").get();
  return found.docs.map((each) => mail.parse(each.data()));
}

const subjectsTo = async (person: Person) => (await bed.mailsTo(person.email)).map((each) => each.subject);

describe("the thread of a room", () => {
  it("tells once that its booking is over, and leaves the confirmation to the booking", async () => {
    const { bookingId } = await booked();
    expect(await eventsIn(bookingId)).toEqual([]);
    bed.clock.advance(4 * day);
    const booking = await bookingOf(bookingId);
    await Promise.all([1, 2, 3].map(() => completeBooking(booking)));
    expect(await eventsIn(bookingId)).toEqual([{ name: "moved", to: "completed" }]);
  });

  it("does not exist while a booking is only asked for or held", async () => {
    const provider = await publish({ slot: { mode: "request", ...inTwoDays(bed.clock.now(), 4) } });
    const customer = await newcomer();
    const { bookingId } = await get("requestPiece", customer, asRequest(wish(provider)));
    await get("approveRequest", provider, { bookingId });
    expect(await eventsIn(bookingId)).toEqual([]);
  });
});

describe("a message to somebody who is not in the room", () => {
  it("is one notice and one mail after ten minutes, however many come and however often each is heard of", async () => {
    const { provider, customer, bookingId } = await booked();
    for (let count = 0; count < 3; count++) {
      const text = await written(bookingId, customer, provider);
      await Promise.all([noticeMessage(bookingId, text), noticeMessage(bookingId, text)]);
    }
    expect(await noticesOf(customer)).toEqual([]);
    const [told, ...more] = await noticesOf(provider);
    expect(more).toEqual([]);
    expect(told).toMatchObject({ kind: "message", who: "Nina Castellano", side: "provider", readAt: null });

    const [queued, ...others] = await unreadMails();
    expect(others).toEqual([]);
    await deliverMail(queued?.mailId ?? "");
    bed.clock.advance(9 * minute);
    await sweep(bed.clock.now());
    expect(await subjectsTo(provider)).not.toContain("Nina Castellano has written to you");
    bed.clock.advance(2 * minute);
    await sweep(bed.clock.now());
    await sweep(bed.clock.now());
    const [, mailed] = await bed.mailsTo(provider.email);
    expect(mailed?.subject).toBe("Nina Castellano has written to you");
    expect(mailed?.text).toContain(`/bookings/${bookingId}/room`);
    expect(mailed?.text).not.toContain("Hello");
    expect(await subjectsTo(provider)).toHaveLength(2);
  });

  it("is not mailed once it was read, and what comes after is told anew", async () => {
    const { provider, customer, bookingId } = await booked();
    await noticeMessage(bookingId, await written(bookingId, customer, provider));
    await get("readNotices", provider, { noticeIds: [`message-${bookingId}`] });
    bed.clock.advance(minute);
    await noticeMessage(bookingId, await written(bookingId, customer, provider));
    expect((await noticesOf(provider)).map((each) => each.readAt)).toEqual([null]);
    bed.clock.advance(11 * minute);
    await sweep(bed.clock.now());
    expect((await unreadMails()).map((each) => each.state).toSorted()).toEqual(["sent", "stale"]);
  });

  it("is nothing to whoever is there, was there a moment ago, or has read it", async () => {
    const { provider, customer, bookingId } = await booked();
    const parties = [customer.uid, provider.uid];
    const presence = db.doc(paths.presence(bookingId, provider.uid));
    const sign = { parties, typingAt: null, expireAt: new Date(Date.now() + day) };
    await presence.set({ ...sign, at: new Date(Date.now() - 10_000) });
    await noticeMessage(bookingId, await written(bookingId, customer, provider));
    expect(await noticesOf(provider)).toEqual([]);

    await presence.set({ ...sign, at: new Date(Date.now() - 5 * minute) });
    await db.doc(paths.readMark(bookingId, provider.uid)).set({ parties, at: new Date() });
    await noticeMessage(bookingId, await written(bookingId, customer, provider, minute));
    expect(await noticesOf(provider)).toEqual([]);

    await noticeMessage(bookingId, await written(bookingId, customer, provider, -1_000));
    expect(await noticesOf(provider)).toHaveLength(1);
  });
});
