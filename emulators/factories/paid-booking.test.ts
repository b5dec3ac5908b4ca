import { wrongAmounts, wrongPayment } from "@flexsession/domain/invariants/wrong-money";
import { balancesOf } from "@flexsession/domain/money/ledger";
import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import { describe, expect, it } from "vitest";
import { makeBooking } from "./make-booking.ts";
import { paidBooking, saleOf } from "./paid-booking.ts";

const session = makeBooking("confirmed");
const aClass = makeBooking("confirmed", { isClass: true, bookingId: "class" });
const sold = {
  checkoutId: "cs_1",
  paymentId: "pi_1",
  feeMinor: 581,
  receiptUrl: "https://example.com/receipt",
  card: "card",
  transferId: "tr_1",
};
const later = (ms: number) => addMilliseconds(session.end, ms);

describe.each([
  ["a session to come", session, later(-day), "confirmed", false],
  ["a session that nobody has to answer yet", session, later(71 * hour), "completed", false],
  ["a session that was approved by the clock", session, later(72 * hour), "released", true],
  ["a class of yesterday", aClass, later(23 * hour), "completed", false],
  ["a class of the day before", aClass, later(day), "released", true],
] as const)("%s", (_, booking, now, state, isTransferred) => {
  const paid = paidBooking(booking, sold, now);

  it(`is ${state} by now, with all its money in the ledger`, () => {
    expect(paid.booking.state).toBe(state);
    expect(wrongAmounts(paid.booking, [paid.payment])).toEqual([]);
    expect(wrongPayment(paid.payment, [], 1)).toEqual([]);
    const balances = balancesOf(paid.entries);
    expect(Object.values(balances).reduce((sum, each) => sum + each, 0)).toBe(0);
    expect(balances.providerPayable).toBe(0);
    expect(balances.bookings).toBe(isTransferred ? 0 : -booking.priceMinor);
    expect(paid.transfers.map((each) => [each.state, each.amountMinor])).toEqual(
      isTransferred ? [["done", booking.netMinor]] : [],
    );
  });

  it("has its processor do the same", () => {
    const { transfer, amount, paidAt } = saleOf(booking, "nina@flexsession.test", now);
    expect([amount, paidAt]).toEqual([booking.priceMinor, booking.updatedAt.toISOString()]);
    expect(transfer?.amount ?? null).toBe(isTransferred ? booking.netMinor : null);
    expect(transfer?.at).toBe(paid.booking.release?.at.toISOString());
  });
});
