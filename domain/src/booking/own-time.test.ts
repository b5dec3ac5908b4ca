import { describe, expect, test } from "vitest";
import { sampleOwnTime } from "../../arbitraries/sample-booking.ts";
import { at, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { cutWeek, defaultRules, joinWeeks } from "../tape/tape-weeks.ts";
import { weekOf } from "../time/week.ts";
import { approveRequest } from "./answer-request.ts";
import { booking } from "./booking.ts";
import { freeBooking } from "./free-booking.ts";
import { isOwnTime } from "./own-time.ts";
import { settlePayment } from "./settle-payment.ts";

const by = { actor: "provider", cause: "approve" };
const tape = sampleTape();
const time = { start: at(12), end: at(14) };
const asked = sampleOwnTime(tape, time);
const made = { ...sampleSlot(12, 14, { mode: "request", withdrawn: true }) };

describe("asking", () => {
  test("puts a claim without a slot on the tape of the week that it starts in", () => {
    expect(asked.tape.slots).toEqual(tape.slots);
    const claim = sampleClaim(12, 14, { slotId: "rclaim-customer", state: "requested", until: at(10) });
    expect(asked.tape.claims).toEqual({ "claim-customer": claim });
    expect(cutWeek(asked.tape, weekOf(time.start)).claims).toEqual(asked.tape.claims);
    expect(isOwnTime(asked.booking)).toBe(true);
    expect(booking.parse(asked.booking)).toEqual(asked.booking);
  });

  test.each([
    ["wrong-length", tape, { start: at(12), end: at(12.5) }],
    ["wrong-length", tape, { start: at(12), end: at(13.25) }],
    ["invalid-input", tape, { start: at(12.1), end: at(13.1) }],
    ["invalid-input", tape, { ...time, task: "recording" }],
    ["price-changed", tape, { ...time, task: "mastering" }],
    ["slot-started", tape, { start: at(-2), end: at(-1) }],
    ["too-soon", tape, { start: at(1), end: at(2) }],
    ["too-soon", sampleTape({ rules: { noticeMinutes: 1_440 } }), time],
    ["too-far-ahead", tape, { start: at(24 * 60), end: at(24 * 60 + 2) }],
    ["too-far-ahead", { ...joinWeeks("provider", []), rules: defaultRules }, time],
    ["inside-a-slot", tape, { start: at(9), end: at(11) }],
    ["inside-a-slot", sampleTape({ slots: { s: sampleSlot(13, 15, { capacity: 4 }) } }), time],
    [
      "piece-taken",
      sampleTape({ claims: { c: sampleClaim(8, 10) }, rules: { bufferAfterMinutes: 120 } }),
      { start: at(11), end: at(13) },
    ],
    ["day-full", sampleTape({ rules: { dailyCapMinutes: 60 } }), { start: at(10), end: at(11.5) }],
  ] as const)("is refused with %s", (code, on, wish) => {
    expect(() => sampleOwnTime(on, wish)).toThrow(code);
  });

  test("names the slot that it reaches into, and does not mind one that is withdrawn", () => {
    const refusal = (() => {
      try {
        return sampleOwnTime(tape, { start: at(9), end: at(11) });
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toMatchObject({ conflict: { start: at(2), end: at(10) } });
    const withdrawn = sampleTape({ slots: { s: sampleSlot(2, 10, { withdrawn: true }) } });
    expect(sampleOwnTime(withdrawn, { start: at(9), end: at(11) }).booking.state).toBe("requested");
  });
});

describe("approving", () => {
  const approved = approveRequest(asked.tape, asked.booking, by, at(1));

  test("makes a slot that is never on offer, and frees it with the booking", () => {
    expect(approved.tape.slots).toEqual({ ...tape.slots, "rclaim-customer": made });
    const freed = freeBooking(approved.tape, approved.booking, "letGo", by, at(2));
    expect(freed.tape).toEqual(tape);
  });

  test("uses a slot that was published around the time meanwhile, and is refused by one that reaches into it", () => {
    const around = { ...asked.tape, slots: { ...tape.slots, m: sampleSlot(11, 15) } };
    expect(approveRequest(around, asked.booking, by, at(1)).booking.slotId).toBe("m");
    const across = { ...asked.tape, slots: { ...tape.slots, m: sampleSlot(13, 15) } };
    expect(() => approveRequest(across, asked.booking, by, at(1))).toThrow("overlaps-a-slot");
  });

  test("clears away the slot of an approval that nobody paid for", () => {
    const rival = sampleOwnTime(asked.tape, { start: at(13), end: at(15) }, "rival");
    const first = approveRequest(rival.tape, asked.booking, by, at(1));
    expect(() => approveRequest(first.tape, rival.booking, by, at(2))).toThrow("piece-taken");
    const lapsed = sampleClaim(12, 14, { slotId: "rclaim-customer", state: "held", until: at(8) });
    const idle = { ...first.tape, claims: { ...first.tape.claims, "claim-customer": lapsed } };
    const second = approveRequest(idle, rival.booking, by, at(8));
    expect(Object.keys(second.tape.slots).toSorted()).toEqual(["rclaim-rival", "s"]);
  });

  test("is paid late into a slot that is made again, unless somebody else has the time", () => {
    const capture = { paymentId: "p", checkoutId: "c", amountMinor: 18_000, currency: "usd", receiptUrl: null };
    const lapsed = freeBooking(approved.tape, approved.booking, "lapse", by, at(10));
    const settled = settlePayment(lapsed.tape, lapsed.booking, capture, String, at(11));
    expect(settled?.booking.state).toBe("confirmed");
    expect(settled?.tape.slots["rclaim-customer"]).toEqual(made);
    const taken = { ...lapsed.tape, slots: { ...lapsed.tape.slots, m: sampleSlot(13, 15) } };
    expect(settlePayment(taken, lapsed.booking, capture, String, at(11))?.refund).toBe("late");
  });
});
