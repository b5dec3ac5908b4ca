import { captureEntry } from "@flexsession/domain/money/ledger";
import { expect, it } from "vitest";
import { timelineOf } from "./timeline-of.ts";

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 22, 12, minutes));
const step = (minutes: number, to: "awaitingPayment" | "confirmed" | "completed") =>
  ({ at: at(minutes), actor: "nina", cause: "test", to }) as const;
const entry = (paymentId: string, minutes: number) =>
  captureEntry(
    { bookingId: "booking", providerId: "marcus", currency: "usd", at: at(minutes) },
    { paymentId, amountMinor: 19_000, feeMinor: 581, owedTo: "bookings" },
  );

it("tells steps and money in the order in which they came, a step before what it has moved", () => {
  const history = [step(0, "awaitingPayment"), step(3, "confirmed"), step(90, "completed")];
  const timeline = timelineOf({ history }, [entry("late", 91), entry("pi", 3)]);
  expect(timeline.map((each) => each.key)).toEqual(["step-0", "step-1", "capture-pi", "step-2", "capture-late"]);
  expect(timeline[2]?.amounts("en").map(([account]) => account)).toEqual(["processor", "processingCost", "bookings"]);
});
