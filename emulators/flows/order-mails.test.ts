import "./flow-environment.ts";
import type { Booking } from "@flexsession/domain/booking/booking";
import { type Notice, notice } from "@flexsession/domain/notify/notice";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, day, hour, minute } from "@flexsession/domain/time/instant";
import ICAL from "ical.js";
import { beforeEach, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { deliverMail } from "../../functions/src/notify/deliver-mail.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import type { Message } from "../mail/message.ts";
import { get } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { payLate } from "./late-payment.ts";
import { bookingsOf, holdAll, offerWeekly, orderOf, paidOrder } from "./order-parts.ts";
import { newcomer, type Person, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { hold } from "./story.ts";
import { wish } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold", expiry: "normal" });
});

async function noticesOf({ uid }: Person): Promise<Notice[]> {
  const found = await db.collection(paths.inbox(uid)).get();
  return found.docs.map((each) => notice.parse(each.data()));
}

async function onlyMailTo({ email }: Person): Promise<Message> {
  const [mail, ...more] = await bed.mailsTo(email);
  if (!mail || more.length > 0) throw new Error(`${email} has ${more.length + (mail ? 1 : 0)} mails`);
  return mail;
}

/** Every event that a mail encloses, a file each, as a mail program reads it. */
function eventsIn({ attachments }: Message) {
  return attachments.map(({ filename, contentType, content }) => {
    const calendar = ICAL.Component.fromString(Buffer.from(content, "base64").toString("utf8"));
    const [component, ...others] = calendar.getAllSubcomponents("vevent");
    if (!component || others.length > 0) throw new Error(`${filename} is not of one event`);
    const { uid, startDate } = new ICAL.Event(component);
    return {
      filename,
      contentType,
      method: calendar.getFirstPropertyValue("method"),
      uid,
      start: startDate.toJSDate(),
    };
  });
}

const eventOf = ({ bookingId, reference, start }: Booking) => ({
  filename: `flexsession-${reference}.ics`,
  contentType: "text/calendar",
  method: "PUBLISH",
  uid: `${bookingId}@flexsession`,
  start,
});

it("tells each party once of all dates, with an event of each, however often it is heard of and taken up", async () => {
  const ordered = await paidOrder(bed, 3);
  await bed.processor.resend();
  const { mails } = await readFacts();
  expect(mails.map((each) => each.kind).toSorted()).toEqual(["booked", "confirmed"]);
  await Promise.all([...mails, ...mails].map((each) => deliverMail(each.mailId)));
  bed.clock.advance(10 * minute);
  await sweep(bed.clock.now());

  const bookings = await bookingsOf(ordered);
  const [toCustomer, toProvider] = [await onlyMailTo(ordered.customer), await onlyMailTo(ordered.provider)];
  expect(toCustomer.subject).toBe("Confirmed: Watercolour skies with Marcus Reed and 2 more dates");
  expect(toProvider.subject).toBe("Booked: Watercolour skies for Nina Castellano and 2 more dates");
  for (const mail of [toCustomer, toProvider]) {
    expect(eventsIn(mail)).toEqual(bookings.map(eventOf));
    for (const said of [mail.html ?? "", mail.text ?? ""]) {
      for (const { reference } of bookings) expect(said.split(reference)).toHaveLength(2);
      expect(said.split("Seats")).toHaveLength(2);
      expect(said).toContain(`http://localhost:5050/bookings/${bookings[0]?.bookingId}`);
    }
    expect(mail.text).toContain("All dates together: $93.00");
  }
  expect(toCustomer.text?.match(/Paid: \S+/g)).toEqual(["Paid: $30.00", "Paid: $31.00", "Paid: $32.00"]);
  expect(toCustomer.text).not.toMatch(/fee/i);
  expect(toProvider.text).toContain("Price: $31.00, fee $4.65, yours $26.35");

  for (const [person, kind] of [
    [ordered.customer, "confirmed"],
    [ordered.provider, "booked"],
  ] as const) {
    expect(await noticesOf(person)).toMatchObject([{ kind, bookingId: bookings[0]?.bookingId, moreDates: 2 }]);
  }
});

it("leaves to the sweep what a crash has left in the outbox", async () => {
  const ordered = await paidOrder(bed, 2);
  await sweep(bed.clock.now());
  expect(eventsIn(await onlyMailTo(ordered.customer))).toHaveLength(2);
  expect(eventsIn(await onlyMailTo(ordered.provider))).toHaveLength(2);
});

it("says no longer what has been cancelled before it leaves, and nothing once all of it has been", async () => {
  const ordered = await paidOrder(bed, 3);
  const { mails } = await readFacts();
  const cancel = (index: number, refundMinor: number) =>
    get("cancelBooking", ordered.customer, { bookingId: ordered.bookingIds[index], refundMinor });
  const mailTo = ({ uid }: Person) => mails.find((each) => "uid" in each && each.uid === uid)?.mailId ?? "";
  await cancel(0, 3_000);
  await deliverMail(mailTo(ordered.customer));
  const [, second, third] = await bookingsOf(ordered);
  const mail = await onlyMailTo(ordered.customer);
  expect(mail.subject).toBe("Confirmed: Watercolour skies with Marcus Reed and 1 more date");
  expect(eventsIn(mail).map((each) => each.uid)).toEqual(
    [second, third].map((each) => `${each?.bookingId}@flexsession`),
  );
  await cancel(1, 3_100);
  await cancel(2, 3_200);
  await deliverMail(mailTo(ordered.provider));
  expect(await bed.mailsTo(ordered.provider.email)).toEqual([]);
});

it("tells of what came too late by itself, and of the rest together", async () => {
  const provider = await offerWeekly(bed, 3, 1);
  await bed.processor.control("/faults", { expiry: "hold" });
  const ordered = await holdAll(await newcomer(), provider);
  bed.clock.advance(36 * minute);
  await hold(await newcomer(), wish(provider, { slotId: "c2" }));
  await payLate(bed, { bookingId: ordered.bookingIds[0] ?? "", checkoutId: ordered.checkoutId });
  expectedLogs.take();
  await sweep(bed.clock.now());
  const mails = await bed.mailsTo(ordered.customer.email);
  expect(Object.fromEntries(mails.map((each) => [each.subject, each.attachments.length]))).toEqual({
    "Confirmed: Watercolour skies with Marcus Reed and 1 more date": 2,
    "Refunded: Watercolour skies with Marcus Reed was taken": 0,
  });
  expect(mails).toHaveLength(2);
});

it("tells once of dates that cost nothing, and leads to the list where all of them are", async () => {
  const start = addMilliseconds(bed.clock.now(), 3 * day);
  const terms = { task: "class", capacity: 6, priceMinor: 0, title: "Open studio" } as const;
  const slots = [0, 1].map((days) => {
    const from = new Date(Math.ceil(addMilliseconds(start, days * day).getTime() / hour) * hour);
    return [`f${days}`, { start: from, end: addMilliseconds(from, 2 * hour), ...terms }] as const;
  });
  const provider = await publish(Object.fromEntries(slots));
  const customer = await newcomer();
  const order = orderOf(provider);
  await get("holdOrder", customer, order);
  await get("holdOrder", customer, order);
  await sweep(bed.clock.now());
  const mail = await onlyMailTo(customer);
  expect(mail.subject).toBe("Confirmed: Open studio with Marcus Reed and 1 more date");
  expect(eventsIn(mail)).toHaveLength(2);
  expect(mail.text).toContain("Open your bookings: http://localhost:5050/bookings\n");
  expect(mail.text).not.toContain("together");
});
