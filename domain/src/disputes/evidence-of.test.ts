import { describe, expect, test } from "vitest";
import { sampleHold } from "../../arbitraries/sample-booking.ts";
import { samplePayment } from "../../arbitraries/sample-money.ts";
import { at, noon, sampleTape } from "../../arbitraries/sample-tape.ts";
import type { Message } from "../room/message.ts";
import { type DisputeFile, disputeFile } from "./dispute-file.ts";
import { evidenceOf } from "./evidence-of.ts";
import { gatherFile } from "./gather-file.ts";

const { booking } = sampleHold(sampleTape());
const [customerId, providerId] = booking.parties;

function said(from: string, text: string, hours: number): Message {
  const parties = booking.parties;
  return { messageId: `m${hours}`, kind: "text", parties, from, text, at: at(hours), editedAt: null, deletedAt: null };
}

function fileOf(messages: readonly Message[]) {
  const gathered = {
    booking,
    payment: samplePayment("pi", 18_000),
    paidWith: [],
    customer: { email: "kim@flexsession.test" },
    provider: null,
    messages,
    hasOlderMessages: false,
    files: [],
    presence: {},
  };
  return gatherFile("du", gathered, noon);
}

describe("the file of a dispute", () => {
  const file = fileOf([said(providerId, "It is done.", 5), said(customerId, "Thank you!", 3)]);

  test("is what its schema says, the oldest message first", () => {
    expect(disputeFile.parse(file)).toEqual(file);
    expect(file.messages.map((each) => each.text)).toEqual(["Thank you!", "It is done."]);
    expect(file.attendance).toMatchObject([
      { side: "customer", messages: 1, firstAt: at(3), lastAt: at(3) },
      { side: "provider", messages: 1, firstAt: at(5) },
    ]);
  });

  test("says when it holds not all that was written", () => {
    const long = fileOf(Array.from({ length: 60 }, (_, index) => said(customerId, "x".repeat(4_000), 60 - index)));
    expect([long.hasAllMessages, long.messages.length]).toEqual([false, 37]);
    expect(file.hasAllMessages).toBe(true);
  });

  test("tells what the payment took, also when seats have gone back since", () => {
    const paid = (file: DisputeFile) => evidenceOf(file).product_description.split("\n").at(-1);
    expect(paid(file)).toBe("Paid $180.00 by this payment.");
    const left = { ...file.booking, isClass: true, seats: 1, priceMinor: 6_000 };
    expect(paid({ ...file, booking: left, payment: { ...file.payment, refundedMinor: 9_000 } })).toBe(
      "Paid $180.00 by this payment, of which $90.00 was refunded. The price is $60.00 for 1 of a class's seats.",
    );
  });

  test("names what was paid by the same payment", () => {
    const other = { ...booking, bookingId: "other", reference: "OTHER", start: at(24), end: at(26), priceMinor: 6_000 };
    const text = evidenceOf({ ...file, paidWith: [other] }).product_description;
    expect(text).toContain("reference OTHER, price $60.00, awaitingPayment.");
  });

  test("becomes texts that a bank can read, none longer than the processor takes", () => {
    const evidence = evidenceOf(file);
    expect(evidence).toMatchObject({
      customer_name: "Kim Customer",
      customer_email_address: "kim@flexsession.test",
      service_date: "2026-11-25 14:00 UTC",
      uncategorized_text:
        "What the parties wrote to each other:\n2026-11-25 15:00 UTC, the customer: Thank you!\n2026-11-25 17:00 UTC, the provider: It is done.",
    });
    expect(evidence.refund_policy_disclosure).toContain("up to 72 hours before the start, 100 % is refunded");
    const long = evidenceOf(
      fileOf(Array.from({ length: 9 }, (_, index) => said(customerId, "x".repeat(4_000), index))),
    );
    for (const text of [long.access_activity_log, long.uncategorized_text])
      expect(text.length).toBeLessThanOrEqual(20_000);
  });
});
