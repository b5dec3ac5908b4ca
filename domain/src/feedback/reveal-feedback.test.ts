import { expect, test } from "vitest";
import { sampleHold } from "../../arbitraries/sample-booking.ts";
import { noon, sampleTape } from "../../arbitraries/sample-tape.ts";
import type { Booking } from "../booking/booking.ts";
import { addMilliseconds, day } from "../time/instant.ts";
import type { PartyFeedback } from "./feedback.ts";
import { giveFeedback } from "./give-feedback.ts";
import { replyToFeedback } from "./reply-to-feedback.ts";
import { revealFeedback } from "./reveal-feedback.ts";

const over: Booking = { ...sampleHold(sampleTape()).booking, state: "completed", end: noon, paymentIds: ["p"] };

function written(side: "customer" | "provider"): { booking: Booking; given: PartyFeedback } {
  const done = giveFeedback(over, { side, said: { stars: 3, text: "Fine" }, feedbackId: "f" }, null, noon);
  if (!done) throw new Error("nothing was written");
  return done;
}

test("shows everybody what a customer wrote, under a short name and without a way to the booking or its writer", () => {
  const { booking, given } = written("customer");
  const at = addMilliseconds(noon, 7 * day);
  const revealed = { ...given, revealedAt: at };
  expect(revealFeedback(booking, [given], [], at)).toEqual({
    booking: { ...booking, feedback: { ...booking.feedback, revealedAt: at, nextAt: null } },
    given: [revealed],
    counted: [revealed],
    shown: {
      feedbackId: "f",
      providerId: "provider",
      stars: 3,
      text: "Fine",
      writer: "Kim C.",
      task: "mix",
      title: null,
      at: new Date(at.toISOString().slice(0, 10)),
      reply: null,
    },
  });
});

test("keeps what a provider wrote between the two", () => {
  const { booking, given } = written("provider");
  expect(revealFeedback(booking, [given], [], noon).shown).toBeNull();
});

test("counts and shows nothing of a booking that a bank took back, and nothing of who is suspended, but tells the two", () => {
  const { booking, given } = written("customer");
  const taken = revealFeedback({ ...booking, lostMinor: booking.priceMinor }, [given], [], noon);
  const suspended = revealFeedback(booking, [given], ["customer"], noon);
  for (const each of [taken, suspended]) {
    expect([each.shown, each.counted]).toEqual([null, []]);
    expect(each.given).toEqual([{ ...given, revealedAt: noon }]);
  }
  expect(revealFeedback(booking, [given], ["provider"], noon).counted).toHaveLength(1);
});

test("takes the very same words again as a repetition, and no others", () => {
  const { booking, given } = written("customer");
  const again = (text: string) =>
    giveFeedback(booking, { side: "customer", said: { stars: 3, text }, feedbackId: "g" }, given, noon);
  expect(again("Fine")).toBeNull();
  expect(() => again("Bad")).toThrow("feedback-given");
  const replied = replyToFeedback(given, "Thank you", noon);
  expect(replied?.reply).toEqual({ text: "Thank you", at: noon });
  if (!replied) throw new Error("nothing was replied");
  expect(replyToFeedback(replied, "Thank you", noon)).toBeNull();
  expect(() => replyToFeedback(replied, "Wait", noon)).toThrow("feedback-given");
});
