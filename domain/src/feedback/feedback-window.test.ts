import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleHold } from "../../arbitraries/sample-booking.ts";
import { noon, sampleTape } from "../../arbitraries/sample-tape.ts";
import type { Booking } from "../booking/booking.ts";
import { completeBooking } from "../booking/complete-booking.ts";
import { bookingStates, stands } from "../booking/life-cycle.ts";
import { sides } from "../booking/side-of.ts";
import { addMilliseconds, day, hour } from "../time/instant.ts";
import { askForFeedback } from "./ask-for-feedback.ts";
import type { PartyFeedback } from "./feedback.ts";
import { canGiveFeedback, feedbackClosesAt, wroteAt } from "./feedback-window.ts";
import { giveFeedback } from "./give-feedback.ts";
import { isToReveal, revealFeedback } from "./reveal-feedback.ts";

const held = sampleHold(sampleTape()).booking;
const over: Booking = { ...held, state: "completed", end: noon, paymentIds: ["p"] };
const after = (milliseconds: number) => addMilliseconds(noon, milliseconds);
const said = { stars: 4, text: "Quick" };

describe("the time to write", () => {
  it("begins with the end and is over two weeks later", () => {
    const open = [-1, 0, 14 * day - 1, 14 * day].map((each) => canGiveFeedback(over, "customer", after(each)));
    expect(open).toEqual([false, true, true, false]);
  });

  it("counts from the approval where that comes later", () => {
    expect(feedbackClosesAt({ ...over, approvedAt: after(3 * day) })).toEqual(after(17 * day));
    expect(feedbackClosesAt({ ...over, approvedAt: after(-hour) })).toEqual(after(14 * day));
  });

  it("is there only for what stood", () => {
    for (const state of bookingStates) {
      expect([state, canGiveFeedback({ ...over, state }, "provider", after(hour))]).toEqual([state, stands(state)]);
    }
  });

  it.each<[string, Partial<Booking>]>([
    ["was free", { paymentIds: [], priceMinor: 0, feeMinor: 0, netMinor: 0 }],
    ["was never paid", { paymentIds: [] }],
    [
      "was given back in full",
      { givenBack: [{ at: noon, amountMinor: 18_000, feeMinor: 2_700, netMinor: 15_300, isAfterRelease: false }] },
    ],
    ["a bank took back", { lostMinor: 18_000 }],
  ])("is not there for what %s", (_, changes) => {
    for (const side of sides) expect(canGiveFeedback({ ...over, ...changes }, side, after(hour))).toBe(false);
    expect(canGiveFeedback({ ...over, lostMinor: 17_999 }, "customer", after(hour))).toBe(true);
  });

  it("is a week for the other from what the first wrote, and no longer than the two weeks", () => {
    const first = giveFeedback(over, { side: "customer", said, feedbackId: "f" }, null, after(hour));
    expect(first?.booking.feedback.nextAt).toEqual(after(7 * day + hour));
    const late = giveFeedback(over, { side: "provider", said, feedbackId: "f" }, null, after(13 * day));
    expect(late?.booking.feedback.nextAt).toEqual(after(14 * day));
  });
});

describe("being asked", () => {
  it("is due once a class is over, and otherwise once it is approved", () => {
    const confirmed: Booking = { ...over, state: "confirmed" };
    expect(completeBooking({ ...confirmed, isClass: true }, noon).feedback.nextAt).toEqual(noon);
    expect(completeBooking(confirmed, noon).feedback.nextAt).toBeNull();
    expect(completeBooking({ ...confirmed, approvedAt: after(-hour) }, noon).feedback.nextAt).toEqual(noon);
  });

  it("leaves the week of who wrote before as it is", () => {
    const wrote = giveFeedback(
      { ...over, state: "confirmed", isClass: true },
      { side: "customer", said, feedbackId: "f" },
      null,
      after(hour),
    );
    if (!wrote) throw new Error("nothing was written");
    const completed = completeBooking(wrote.booking, after(2 * hour));
    expect(completed.feedback.nextAt).toEqual(after(2 * hour));
    const { booking, asked } = askForFeedback(completed, after(2 * hour));
    expect(asked).toEqual(["provider"]);
    expect(booking.feedback.nextAt).toEqual(after(7 * day + hour));
  });
});

/** A party writes, or the sweep comes by, some hours after the last step. */
const step = fc.record({ hours: fc.nat(200), act: fc.constantFrom("customer", "provider", "sweep") });

describe("any history", () => {
  it("shows nothing to somebody who can still write, reveals once, and leaves nothing sealed after the window", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.boolean(), (steps, isClass) => {
        let booking = completeBooking(
          { ...over, state: "confirmed", isClass, approvedAt: isClass ? null : noon },
          noon,
        );
        let given: readonly PartyFeedback[] = [];
        let now = noon;
        let reveals = 0;
        const reveal = () => {
          if (!isToReveal(booking, now)) return;
          ({ booking, given } = revealFeedback(booking, given, [], now));
          reveals += 1;
        };
        const act = (who: (typeof steps)[number]["act"]) => {
          if (who === "sweep") {
            const { nextAt } = booking.feedback;
            if (nextAt === null || nextAt > now) return;
            if (isToReveal(booking, now)) reveal();
            else booking = askForFeedback(booking, now).booking;
            return;
          }
          const known = given.find((each) => each.by === who) ?? null;
          if (!canGiveFeedback(booking, who, now) || known) return;
          const done = giveFeedback(booking, { side: who, said, feedbackId: who }, null, now);
          if (!done) throw new Error("nothing was written");
          ({ booking } = done);
          given = [...given, done.given];
          reveal();
        };
        for (const { hours, act: who } of steps) {
          now = addMilliseconds(now, hours * hour);
          act(who);
          const isShown = given.some((each) => each.revealedAt !== null);
          if (isShown) expect(sides.filter((each) => canGiveFeedback(booking, each, now))).toEqual([]);
          expect(given.map((each) => each.at)).toEqual(
            given.map((each) => wroteAt(booking.feedback, each.by) ?? new Date(Number.NaN)),
          );
        }
        // The sweep takes up what is due until nothing is.
        now = addMilliseconds(now, 30 * day);
        for (let rounds = 0; rounds < 3; rounds++) act("sweep");
        expect(booking.feedback.nextAt).toBeNull();
        expect(given.every((each) => each.revealedAt !== null)).toBe(true);
        expect(reveals).toBe(given.length > 0 ? 1 : 0);
      }),
      { numRuns: 3_000 },
    );
  });
});
