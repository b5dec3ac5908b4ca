import "./flow-environment.ts";
import { splitPrice } from "@flexsession/domain/money/money";
import { noticeIdOf } from "@flexsession/domain/notify/notice";
import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import ICAL from "ical.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { movable, move, moveTo, offerMoves, wrongAtRest } from "./move-parts.ts";
import { newcomer, publish } from "./publish.ts";
import { bookingOf } from "./story.ts";
import { onTheWire, wish } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

afterEach(() => expectedLogs.take());

async function refundsOfProcessor(): Promise<number[]> {
  return Object.values((await bed.processor.state()).refunds).map((each) => each.amount);
}

it("moves a booking to another week at the same price at once, and its old time is free for anybody", async () => {
  const scene = await movable(bed);
  expect((await move(scene, "same")).output).toEqual({ outcome: "moved", checkoutUrl: null });
  const booking = await bookingOf(scene.bookingId);
  const { start, end } = wish(scene.provider, { slotId: "same" });
  expect(booking).toMatchObject({ state: "confirmed", slotId: "same", start, end, reschedules: 1, priceMinor: 19_000 });
  expect(booking.remindAt).toEqual(addMilliseconds(start, -day));
  expect(booking.approvalDueAt).toEqual(addMilliseconds(end, 72 * hour));

  const other = await newcomer();
  expect((await call("holdPiece", other, onTheWire(wish(scene.provider, { slotId: "same" })))).refused).toBe(
    "piece-taken",
  );
  expect((await call("holdPiece", other, onTheWire(wish(scene.provider)))).refused).toBeNull();
  expect(await wrongAtRest(bed)).toEqual([]);
});

it("refunds the difference of a cheaper time in the same step, twice if it is moved twice", async () => {
  const scene = await movable(bed);
  await move(scene, "cheap");
  const once = await bookingOf(scene.bookingId);
  expect(once).toMatchObject(splitPrice(16_000, 1_500));
  expect(once.refund).toEqual({ amountMinor: 3_000, doneMinor: 3_000, state: "done" });
  expect(await refundsOfProcessor()).toEqual([3_000]);

  expect((await move(scene, "cheap")).output?.outcome).toBe("moved");
  expect((await bookingOf(scene.bookingId)).version).toBe(once.version);
  await get("rescheduleBooking", scene.customer, moveTo(scene, "same", 3_000));
  expect((await bookingOf(scene.bookingId)).change).toMatchObject({ differenceMinor: 3_000, state: "held" });
  await get("letGo", scene.customer, { bookingId: scene.bookingId });
  expect((await call("rescheduleBooking", scene.customer, moveTo(scene, "cheap", 0, 120))).refused).toBeNull();
  expect((await call("rescheduleBooking", scene.customer, moveTo(scene, "cheap", 0))).refused).toBe("moved-twice");

  await get("cancelBooking", scene.customer, { bookingId: scene.bookingId, refundMinor: 16_000 });
  expect((await bookingOf(scene.bookingId)).refund).toEqual({ amountMinor: 19_000, doneMinor: 19_000, state: "done" });
  expect(await refundsOfProcessor()).toEqual([3_000, 16_000]);
  expect(await wrongAtRest(bed)).toEqual([]);
});

it("tells both by notice, in the room, and by one mail with both times and the same event of a higher sequence", async () => {
  const scene = await movable(bed);
  await sweep(bed.clock.now());
  await move(scene, "cheap");
  await sweep(bed.clock.now());

  const booking = await bookingOf(scene.bookingId);
  for (const side of ["customer", "provider"] as const) {
    const person = scene[side];
    const notice = await readDocument(refs.notice(person.uid, noticeIdOf(booking, "rescheduled", side)));
    expect(notice).toMatchObject({ kind: "rescheduled", start: booking.start });
    const [confirmed, moved, ...more] = await bed.mailsTo(person.email);
    expect(more).toEqual([]);
    const [before, after] = [confirmed, moved].map((each) => eventIn(each?.attachments[0]?.content));
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.NaN);
    expect([before?.startDate.toJSDate(), after?.startDate.toJSDate()]).toEqual([
      booking.movedFrom?.start,
      booking.start,
    ]);
    expect(moved?.text).toContain(side === "customer" ? "The difference of $30.00 goes back" : "yours $136.00");
  }
  const line = await readDocument(refs.message(scene.bookingId, `rescheduled-${booking.version}`));
  expect(line).toMatchObject({ kind: "system", event: { name: "rescheduled", to: { start: booking.start } } });
});

it("asks again when it costs more by now than was shown, and changes nothing", async () => {
  const scene = await movable(bed);
  const before = await bookingOf(scene.bookingId);
  expect((await call("rescheduleBooking", scene.customer, moveTo(scene, "cheap", -3_001))).refused).toBe(
    "price-changed",
  );
  expect((await call("rescheduleBooking", scene.customer, moveTo(scene, "dear", 0))).refused).toBe("price-changed");
  expect(await bookingOf(scene.bookingId)).toEqual(before);
});

it("lets only its customer move it, and only what stands and can still be cancelled in full", async () => {
  const scene = await movable(bed);
  const to = moveTo(scene, "same", 0);
  for (const person of [scene.provider, await newcomer()]) {
    expect((await call("rescheduleBooking", person, to)).refused).toBe("not-found");
  }
  expect((await call("rescheduleBooking", null, to)).refused).toBe("signed-out");
  expect((await call("rescheduleBooking", scene.customer, { ...to, bookingId: "nothing" })).refused).toBe("not-found");
  bed.clock.advance(130 * hour);
  expect((await call("rescheduleBooking", scene.customer, to)).refused).toBe("too-late-to-move");
});

it("leaves places in classes and time that has to be asked for alone", async () => {
  const start = addMilliseconds(wish(await publish()).start, 30 * day);
  const at = (hours: number) => ({
    start: addMilliseconds(start, hours * hour),
    end: addMilliseconds(start, (hours + 2) * hour),
  });
  const provider = await publish({
    slot: at(0),
    class: { ...at(10), task: "class", capacity: 4, priceMinor: 2_000 },
    ask: { ...at(20), mode: "request" },
  });
  const scene = await movable(bed, provider);
  for (const [slotId, code] of [
    ["class", "class-stays"],
    ["ask", "needs-a-request"],
  ] as const) {
    expect((await call("rescheduleBooking", scene.customer, moveTo(scene, slotId, 0))).refused).toBe(code);
  }
  const seat = await book(bed, scene.customer, wish(provider, { slotId: "class" }));
  const moved = await call("rescheduleBooking", scene.customer, moveTo({ ...scene, ...seat }, "slot", 0));
  expect(moved.refused).toBe("class-stays");
});

describe("when two want the same time", () => {
  it("moves one, and leaves the other's booking untouched byte for byte", async () => {
    for (let run = 0; run < 3; run++) {
      const provider = await offerMoves(bed);
      const first = await movable(bed, provider);
      const { bookingId } = await book(bed, await newcomer(), wish(provider, { afterMinutes: 120 }));
      const { customerId: uid } = await bookingOf(bookingId);
      const second = { provider, bookingId, customer: { uid, name: "", email: "" } };
      const scenes = [first, second];
      const before = await Promise.all(scenes.map((each) => bookingOf(each.bookingId)));
      const answers = await Promise.all(scenes.map((each) => move(each, "same")));
      expect(answers.map((each) => each.refused ?? "moved").toSorted()).toEqual(["moved", "piece-taken"]);
      const lost = answers.findIndex((each) => each.refused);
      expect(await bookingOf(scenes[lost]?.bookingId ?? "")).toEqual(before[lost]);
    }
    expect(await wrongAtRest(bed)).toEqual([]);
  });

  it("moves two who swap their times only where nobody is in the way", async () => {
    const provider = await offerMoves(bed);
    const first = await movable(bed, provider);
    const customer = await newcomer();
    const second = { provider, customer, ...(await book(bed, customer, wish(provider, { slotId: "same" }))) };
    const [up, down] = await Promise.all([
      move(first, "same"),
      call("rescheduleBooking", customer, moveTo(second, "slot", 0)),
    ]);
    expect([up.refused, down.refused]).toEqual(["piece-taken", "piece-taken"]);
  });

  it("has one effect, however often it is asked for at once", async () => {
    const scene = await movable(bed);
    const answers = await Promise.all([1, 2, 3, 4].map(() => move(scene, "cheap")));
    for (const each of answers) expect(each.output?.outcome).toBe("moved");
    expect((await bookingOf(scene.bookingId)).reschedules).toBe(1);
    expect(await refundsOfProcessor()).toEqual([3_000]);
    expect(await wrongAtRest(bed)).toEqual([]);
  });

  it("ends cancelled, with all of it given back once, when cancelling races it", async () => {
    for (let run = 0; run < 3; run++) {
      const scene = await movable(bed);
      const cancelled = () => call("cancelBooking", scene.customer, { bookingId: scene.bookingId, refundMinor: 0 });
      const [moved] = await Promise.all([move(scene, "cheap"), cancelled()]);
      expect([null, "too-late-to-move"]).toContain(moved.refused);
      const booking = await bookingOf(scene.bookingId);
      expect(booking.state).toBe("cancelledByCustomer");
      expect(booking.refund).toMatchObject({ amountMinor: 19_000 });
    }
    expect(await wrongAtRest(bed)).toEqual([]);
  });
});

function eventIn(content: string | undefined): ICAL.Event {
  const file = Buffer.from(content ?? "", "base64").toString("utf8");
  const component = ICAL.Component.fromString(file).getFirstSubcomponent("vevent");
  if (!component) throw new Error("the mail has no calendar file");
  return new ICAL.Event(component);
}
