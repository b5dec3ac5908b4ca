import "./flow-environment.ts";
import { noticeIdOf } from "@flexsession/domain/notify/notice";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, hour, minute } from "@flexsession/domain/time/instant";
import ICAL from "ical.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { checkAtRest } from "./check-invariants.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { hear } from "./hear.ts";
import { book } from "./late-payment.ts";
import { newcomer, type Person, type Provider, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf, hold, stateOf } from "./story.ts";
import { onTheWire, wish } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  expectedLogs.allow(/could not be carried out yet/, /could not be sent/);
});

afterEach(() => expectedLogs.take());

interface Scene {
  readonly customer: Person;
  readonly provider: Provider;
  readonly bookingId: string;
}

/** Two paid hours on moderate terms, as long before their start as is asked. */
async function booked(hoursBefore: number): Promise<Scene> {
  const start = new Date(Math.ceil((bed.clock.now().getTime() + 200 * hour) / hour) * hour);
  const provider = await publish({ slot: { start, end: addMilliseconds(start, 4 * hour) } });
  const customer = await newcomer();
  const { bookingId } = await book(bed, customer, wish(provider));
  bed.clock.advance(start.getTime() - hoursBefore * hour - bed.clock.now().getTime() - minute);
  return { customer, provider, bookingId };
}

const cancel = (person: Person, { bookingId }: Scene, refundMinor: number) =>
  call("cancelBooking", person, { bookingId, refundMinor });

async function refundsOfProcessor(): Promise<number[]> {
  return Object.values((await bed.processor.state()).refunds).map((each) => each.amount);
}

async function expectRest() {
  for (const minutes of [0, 5, 20]) {
    bed.clock.advance(minutes * minute);
    await sweep(bed.clock.now());
    await hear(bed.processor);
  }
  expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
}

describe("on moderate terms", () => {
  it.each([
    ["three days before", 72, 19_000, 0],
    ["less than three days before", 71, 9_500, 9_500],
    ["a day before", 24, 9_500, 9_500],
    ["less than a day before", 23, 0, 19_000],
  ])("gives back what the policy says %s", async (_, hoursBefore, refundMinor, keptMinor) => {
    const scene = await booked(hoursBefore);
    const answer = await cancel(scene.customer, scene, refundMinor);
    expect(answer.output).toEqual({ state: "cancelledByCustomer", refundMinor });

    const booking = await bookingOf(scene.bookingId);
    expect(booking.cancellation).toMatchObject({ by: "customer", refundMinor, keptMinor });
    expect(booking.refund?.state ?? "none").toBe(refundMinor > 0 ? "done" : "none");
    expect(booking.releasableAt).toEqual(keptMinor > 0 ? addMilliseconds(booking.end, 72 * hour) : null);
    expect(await refundsOfProcessor()).toEqual(refundMinor > 0 ? [refundMinor] : []);
    await expectRest();
  });

  it("gives all of it back when the provider cancels at the last moment, and counts it", async () => {
    const scene = await booked(1);
    expect((await cancel(scene.provider, scene, 0)).output).toEqual({
      state: "cancelledByProvider",
      refundMinor: 19_000,
    });
    expect(await refundsOfProcessor()).toEqual([19_000]);
    expect((await readDocument(refs.profile(scene.provider.uid)))?.cancellations).toBe(1);
    await expectRest();
  });
});

it("frees the time at once, for anybody", async () => {
  const scene = await booked(100);
  const other = await newcomer();
  const same = () => onTheWire(wish(scene.provider));
  expect((await call("holdPiece", other, same())).refused).toBe("piece-taken");
  await cancel(scene.customer, scene, 19_000);
  expect((await call("holdPiece", other, same())).refused).toBeNull();
});

it("gives back the seats of a class", async () => {
  const start = new Date(Math.ceil((bed.clock.now().getTime() + 200 * hour) / hour) * hour);
  const slot = { start, end: addMilliseconds(start, hour), task: "class" as const, capacity: 3, priceMinor: 2_000 };
  const provider = await publish({ slot });
  const customer = await newcomer();
  const { bookingId } = await book(bed, customer, wish(provider, { seats: 2 }));
  const other = await newcomer();
  const two = () => onTheWire(wish(provider, { seats: 2 }));
  expect((await call("holdPiece", other, two())).refused).toBe("not-enough-seats");
  await get("cancelBooking", customer, { bookingId, refundMinor: 4_000 });
  expect((await call("holdPiece", other, two())).refused).toBeNull();
});

it("tells both by notice, by mail with the calendar's cancellation, and in the room", async () => {
  const scene = await booked(30);
  await sweep(bed.clock.now());
  await cancel(scene.customer, scene, 9_500);
  await sweep(bed.clock.now());

  const booking = await bookingOf(scene.bookingId);
  for (const side of ["customer", "provider"] as const) {
    const person = scene[side];
    const notice = await readDocument(refs.notice(person.uid, noticeIdOf(booking, "cancelled", side)));
    expect(notice?.kind).toBe("cancelled");
    const [confirmed, cancelled] = await bed.mailsTo(person.email);
    const [before, after] = [confirmed, cancelled].map((each) => eventIn(each?.attachments[0]?.content));
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.NaN);
    expect([
      before?.component.getFirstPropertyValue("status"),
      after?.component.getFirstPropertyValue("status"),
    ]).toEqual(["CONFIRMED", "CANCELLED"]);
    expect(cancelled?.text).toContain(side === "customer" ? "$95.00 of $190.00 goes back" : "yours $80.75");
  }
  const line = await readDocument(refs.message(scene.bookingId, `moved-${booking.version}`));
  expect(line).toMatchObject({ kind: "system", event: { name: "moved", to: "cancelledByCustomer" } });
});

it("has one effect, however often and from how many sides it is asked for at once", async () => {
  const scene = await booked(100);
  const asked = await Promise.all(
    [scene.customer, scene.provider, scene.customer, scene.provider].map((person) => cancel(person, scene, 19_000)),
  );
  const again = await cancel(scene.customer, scene, 19_000);
  const { state } = await bookingOf(scene.bookingId);
  for (const each of [...asked, again]) expect(each.output).toEqual({ state, refundMinor: 19_000 });
  expect(await refundsOfProcessor()).toEqual([19_000]);
  expect((await readDocument(refs.profile(scene.provider.uid)))?.cancellations).toBe(
    state === "cancelledByProvider" ? 1 : 0,
  );
  await expectRest();
});

it("asks again when less goes back than was shown, and changes nothing", async () => {
  const scene = await booked(72);
  bed.clock.advance(2 * minute);
  const before = await bookingOf(scene.bookingId);
  expect((await cancel(scene.customer, scene, 19_000)).refused).toBe("refund-changed");
  expect(await bookingOf(scene.bookingId)).toEqual(before);
  expect((await cancel(scene.customer, scene, 9_500)).refused).toBeNull();
});

it("lets only its parties cancel, and only what stands", async () => {
  const scene = await booked(100);
  expect((await cancel(await newcomer(), scene, 0)).refused).toBe("not-found");
  expect((await call("cancelBooking", null, { bookingId: scene.bookingId, refundMinor: 0 })).refused).toBe(
    "signed-out",
  );
  expect((await cancel(scene.customer, { ...scene, bookingId: "nothing" }, 0)).refused).toBe("not-found");

  const waiting = await hold(await newcomer(), wish(scene.provider, { afterMinutes: 120 }));
  const { customerId } = await bookingOf(waiting.bookingId);
  const holder = { uid: customerId, name: "", email: "" };
  expect((await cancel(holder, { ...scene, ...waiting }, 0)).refused).toBe("too-late-to-cancel");
  expect(await stateOf(waiting.bookingId)).toBe("awaitingPayment");
});

it("is too late for the customer once it has begun, and for the provider once it is over", async () => {
  const scene = await booked(0);
  bed.clock.advance(2 * minute);
  expect((await cancel(scene.customer, scene, 0)).refused).toBe("too-late-to-cancel");
  bed.clock.advance(3 * hour);
  expect((await cancel(scene.provider, scene, 0)).refused).toBe("too-late-to-cancel");
  expect(await stateOf(scene.bookingId)).toBe("confirmed");
});

it("is decided in the commit when the sweep completes the booking at the same moment", async () => {
  const scene = await booked(0);
  bed.clock.advance(minute + 2 * hour);
  const [, cancelled] = await Promise.all([sweep(bed.clock.now()), cancel(scene.provider, scene, 0)]);
  expect(cancelled.refused).toBe("too-late-to-cancel");
  expect(await stateOf(scene.bookingId)).toBe("completed");
  await expectRest();
});

it("ends with all of it given back when it races the word of its payment", async () => {
  const customer = await newcomer();
  const start = new Date(Math.ceil((bed.clock.now().getTime() + 100 * hour) / hour) * hour);
  const provider = await publish({ slot: { start, end: addMilliseconds(start, 4 * hour) } });
  for (let run = 0; run < 4; run++) {
    const { bookingId, checkoutId } = await hold(customer, wish(provider));
    await bed.processor.pay(checkoutId);
    // The word of the payment, and the customer who has seen it on the processor's page and cancels at once.
    const [, answer] = await Promise.all([
      hear(bed.processor),
      call("cancelBooking", customer, { bookingId, refundMinor: 19_000 }),
    ]);
    if (answer.refused) {
      expect(answer.refused).toBe("too-late-to-cancel");
      await get("cancelBooking", customer, { bookingId, refundMinor: 19_000 });
    }
    expect(await stateOf(bookingId)).toBe("cancelledByCustomer");
    await hear(bed.processor);
    await expectRest();
  }
});

describe("when the processor fails", () => {
  const refund = "POST /v1/refunds";

  it.each([
    ["answers 429 twice", { status: 429, times: 2 }],
    ["answers 500 twice", { status: 500, times: 2 }],
    ["answers 500 although it is done", { status: 500, afterEffect: true, keep: "error" }],
    ["closes the connection after the work, twice", { timeout: true, times: 2 }],
  ])("gives back once, now or by the sweep, when it %s", async (_, fault) => {
    const scene = await booked(48);
    await bed.processor.control("/faults/api", { match: refund, ...fault });
    expect((await cancel(scene.customer, scene, 9_500)).output?.refundMinor).toBe(9_500);
    await expectRest();
    expect(await refundsOfProcessor()).toEqual([9_500]);
    expect((await bookingOf(scene.bookingId)).refund).toEqual({ amountMinor: 9_500, doneMinor: 9_500, state: "done" });
  });

  it("looks for the refund first when the processor may have forgotten the key", async () => {
    const scene = await booked(48);
    await bed.processor.control("/faults/api", { match: refund, timeout: true, times: 2 });
    await cancel(scene.customer, scene, 9_500);
    expect(await refundsOfProcessor()).toEqual([9_500]);
    // The failed attempt is forgotten too, as if the process had died before it could note it.
    const [intent] = (await readFacts()).refunds;
    await db.doc(paths.refund(intent?.paymentId ?? "", "cancellation")).update({ attempt: 1 });
    bed.clock.advance(25 * hour);
    await expectRest();
    expect(await refundsOfProcessor()).toEqual([9_500]);
  });
});

function eventIn(content: string | undefined): ICAL.Event {
  const file = Buffer.from(content ?? "", "base64").toString("utf8");
  const component = ICAL.Component.fromString(file).getFirstSubcomponent("vevent");
  if (!component) throw new Error("the mail has no calendar file");
  return new ICAL.Event(component);
}
