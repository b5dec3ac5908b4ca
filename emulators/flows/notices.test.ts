import "./flow-environment.ts";
import { type Notice, notice } from "@flexsession/domain/notify/notice";
import { paths } from "@flexsession/domain/paths";
import { day, hour, minute } from "@flexsession/domain/time/instant";
import { beforeEach, describe, expect, it } from "vitest";
import { auth, db } from "../../functions/src/firebase/app.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { remind } from "../../functions/src/notify/remind.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { inTwoDays, newcomer, type Person, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf } from "./story.ts";
import { asRequest, onTheWire, wish } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

/** The first gives what is due, and its mails are due from then on. */
async function sweepTwice(): Promise<void> {
  await sweep(bed.clock.now());
  await sweep(bed.clock.now());
}

async function inboxOf({ uid }: Person): Promise<Notice[]> {
  const found = await db.collection(paths.inbox(uid)).orderBy("at").get();
  return found.docs.map((each) => notice.parse(each.data()));
}

const kindsOf = async (person: Person) => (await inboxOf(person)).map((each) => each.kind);

async function booked() {
  const provider = await publish({ slot: inTwoDays(bed.clock.now(), 4) });
  const customer = await newcomer();
  const { bookingId } = await book(bed, customer, wish(provider));
  return { provider, customer, bookingId };
}

describe("an inbox", () => {
  it("tells both parties of a booking, once each though its event comes three times, as their mails do", async () => {
    const { provider, customer, bookingId } = await booked();
    await bed.processor.resend();
    await bed.processor.resend();
    await sweep(bed.clock.now());

    const { version, start } = await bookingOf(bookingId);
    const [told, ...more] = await inboxOf(customer);
    expect(more).toEqual([]);
    expect(told).toMatchObject({ kind: "confirmed", bookingId, version, who: "Marcus Reed", start, readAt: null });
    expect(await kindsOf(provider)).toEqual(["booked"]);
    const { mails } = await readFacts();
    expect(mails.map((each) => each.mailId)).toContain(told?.noticeId);
    expect(mails).toHaveLength(2);
  });

  it("follows a request from the question to the answer, each step with whom it concerns", async () => {
    const provider = await publish({ slot: { mode: "request", ...inTwoDays(bed.clock.now(), 4) } });
    const customer = await newcomer();
    const rival = await newcomer("Otis Lane");
    const { bookingId } = await get("requestPiece", customer, asRequest(wish(provider)));
    const other = await get("requestPiece", rival, asRequest(wish(provider)));
    await Promise.all([1, 2, 3].map(() => get("approveRequest", provider, { bookingId })));
    await get("declineRequest", provider, { bookingId: other.bookingId, reason: "I am away that day." });
    expect(await kindsOf(provider)).toEqual(["requestReceived", "requestReceived"]);
    expect(await kindsOf(customer)).toEqual(["approved"]);
    expect(await kindsOf(rival)).toEqual(["declined"]);
  });

  it("marks as read what its owner has seen, once, and nothing of anybody else", async () => {
    const { provider, customer } = await booked();
    const [own] = await inboxOf(customer);
    const [theirs] = await inboxOf(provider);
    const noticeIds = [own?.noticeId ?? "", theirs?.noticeId ?? "", "no-such-notice"];
    await get("readNotices", customer, { noticeIds });
    const readAt = (await inboxOf(customer))[0]?.readAt;
    expect(readAt).toBeInstanceOf(Date);
    expect((await inboxOf(provider))[0]?.readAt).toBeNull();

    bed.clock.advance(minute);
    await get("readNotices", customer, { noticeIds });
    expect((await inboxOf(customer))[0]?.readAt).toEqual(readAt);
    expect((await call("readNotices", null, { noticeIds })).refused).toBe("signed-out");
  });

  it("takes at most a hundred at once", async () => {
    const customer = await newcomer();
    const many = Array.from({ length: 101 }, (_, index) => `notice-${index}`);
    expect((await call("readNotices", customer, { noticeIds: many })).refused).toBe("invalid-input");
    expect((await call("readNotices", customer, { noticeIds: [] })).refused).toBe("invalid-input");
    expect((await call("readNotices", customer, { noticeIds: many.slice(1) })).refused).toBeNull();
  });
});

describe("a choice", () => {
  it("keeps a mail of its kind at home when it is to leave, and no other", async () => {
    const { provider, customer } = await booked();
    await get("saveNoticeChoices", customer, { choices: { confirmed: { app: true, mail: false } } });
    await get("saveNoticeChoices", provider, { choices: { confirmed: { app: true, mail: false } } });
    await sweep(bed.clock.now());
    expect(await bed.mailsTo(customer.email)).toEqual([]);
    expect(await bed.mailsTo(provider.email)).toHaveLength(1);
    expect((await readFacts()).mails.map((each) => each.state).toSorted()).toEqual(["sent", "unwanted"]);
    expect(await kindsOf(customer)).toEqual(["confirmed"]);
  });

  it("stands beside those made before, and never stops a sign-in link", async () => {
    const customer = await newcomer();
    const off = { app: false, mail: false };
    await get("saveNoticeChoices", customer, { choices: { booked: off } });
    await get("saveNoticeChoices", customer, { choices: { approved: { app: true, mail: false } } });
    const user = await readDocument(refs.user(customer.uid));
    expect(user?.notices).toEqual({ booked: off, approved: { app: true, mail: false } });
    expect((await call("saveNoticeChoices", customer, { choices: { signIn: off } })).refused).toBe("invalid-input");
    expect((await call("saveNoticeChoices", null, { choices: { booked: off } })).refused).toBe("signed-out");
  });
});

describe("an account", () => {
  it("gives its name to the next booking, for whoever signed in by a link and was nobody before", async () => {
    const { uid } = await auth.createUser({ email: `mara.${Date.now()}@flexsession.test` });
    const mara = { uid, name: "", email: `${uid}@flexsession.test` };
    await get("openAccount", mara, { name: null, zone: "Europe/Berlin" });
    await get("saveAccount", mara, { name: " Mara Vogt ", zone: "Asia/Tokyo" });
    expect(await readDocument(refs.user(uid))).toMatchObject({ name: "Mara Vogt", zone: "Asia/Tokyo" });
    expect((await auth.getUser(uid)).displayName).toBe("Mara Vogt");

    const provider = await publish({ slot: inTwoDays(bed.clock.now(), 4) });
    const { bookingId } = await get("holdPiece", mara, onTheWire(wish(provider)));
    expect((await bookingOf(bookingId)).customer.name).toBe("Mara Vogt");
  });

  it("refuses a name without letters and a zone that is none", async () => {
    const customer = await newcomer();
    for (const input of [
      { name: "  ", zone: "Europe/Berlin" },
      { name: "Mara", zone: "Europe/Nowhere" },
      { name: "M".repeat(81), zone: "Europe/Berlin" },
    ]) {
      expect((await call("saveAccount", customer, input)).refused).toBe("invalid-input");
    }
  });
});

describe("a reminder", () => {
  const inboxes = async (...people: Person[]) => (await Promise.all(people.map(kindsOf))).flat();

  it("is given to both parties a day and an hour before, once each though sweeps race and repeat", async () => {
    const { provider, customer, bookingId } = await booked();
    await sweep(bed.clock.now());
    const { start, version } = await bookingOf(bookingId);
    for (const [left, kind] of [
      [day, "reminderDay"],
      [hour, "reminderHour"],
    ] as const) {
      bed.clock.advance(start.getTime() - left - minute - bed.clock.now().getTime());
      await sweep(bed.clock.now());
      expect(await inboxes(customer, provider)).not.toContain(kind);
      bed.clock.advance(minute + 1_000);
      await Promise.all([1, 2, 3].map(() => sweep(bed.clock.now())));
      await sweep(bed.clock.now());
      expect((await inboxes(customer, provider)).filter((each) => each === kind)).toHaveLength(2);
    }
    const subjects = ["Confirmed: Mix with Marcus Reed", "Reminder: Mix with Marcus Reed"];
    const mails = await bed.mailsTo(customer.email);
    expect(mails.map((each) => each.subject)).toEqual([...subjects, "Starting soon: Mix with Marcus Reed"]);
    expect((await bed.mailsTo(provider.email)).map((each) => each.subject).slice(1)).toEqual([
      "Reminder: Mix for Nina Castellano",
      "Starting soon: Mix for Nina Castellano",
    ]);
    expect(mails.map((each) => each.headers["list-unsubscribe"] ?? null)).toEqual([
      null,
      "<http://localhost:5050/account>",
      "<http://localhost:5050/account>",
    ]);
    expect(await bookingOf(bookingId)).toMatchObject({ version, remindAt: null });
  });

  it("leaves the mails of the event before it true, since it changes nothing", async () => {
    const { customer, bookingId } = await booked();
    const { start } = await bookingOf(bookingId);
    bed.clock.advance(start.getTime() - day - bed.clock.now().getTime() + 1_000);
    await sweepTwice();
    expect((await bed.mailsTo(customer.email)).map((each) => each.subject).toSorted()).toEqual([
      "Confirmed: Mix with Marcus Reed",
      "Reminder: Mix with Marcus Reed",
    ]);
  });

  it("is switched off by each person for themselves", async () => {
    const { provider, customer, bookingId } = await booked();
    await get("saveNoticeChoices", customer, { choices: { reminderDay: { app: true, mail: false } } });
    const { start } = await bookingOf(bookingId);
    bed.clock.advance(start.getTime() - day - bed.clock.now().getTime() + 1_000);
    await sweepTwice();
    expect((await bed.mailsTo(customer.email)).map((each) => each.subject)).not.toContain(
      "Reminder: Mix with Marcus Reed",
    );
    expect((await bed.mailsTo(provider.email)).map((each) => each.subject)).toContain(
      "Reminder: Mix for Nina Castellano",
    );
  });

  it("never leaves late, nor for a booking that is over", async () => {
    const { customer, bookingId } = await booked();
    const { start } = await bookingOf(bookingId);
    bed.clock.advance(start.getTime() - day - bed.clock.now().getTime() + 1_000);
    await remind(await bookingOf(bookingId));
    bed.clock.advance(12 * hour);
    await sweep(bed.clock.now());
    bed.clock.advance(11.6 * hour);
    await sweep(bed.clock.now());
    bed.clock.advance(day);
    await sweep(bed.clock.now());
    expect((await bed.mailsTo(customer.email)).map((each) => each.subject)).not.toContain(
      "Reminder: Mix with Marcus Reed",
    );
    expect(await kindsOf(customer)).toEqual(["confirmed", "reminderDay"]);
  });
});
