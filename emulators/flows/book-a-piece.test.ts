import "./flow-environment.ts";
import { policies } from "@flexsession/domain/policy/policy";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { expect, it } from "vitest";
import { deliverMail } from "../../functions/src/notify/deliver-mail.ts";
import { call, get } from "./call.ts";
import { checkAtRest, checkInvariants } from "./check-invariants.ts";
import { countDocuments } from "./count-documents.ts";
import { flowBed } from "./flow-bed.ts";
import { friday, newcomer, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf, hold } from "./story.ts";
import { onTheWire, wish } from "./wish.ts";

const bed = flowBed();

it("takes a piece from the hold to confirmed, with every document as it should be", async () => {
  const provider = await publish();
  const customer = await newcomer();
  const input = wish(provider);

  const counting = countDocuments();
  const { bookingId, checkoutUrl } = await get("holdPiece", customer, onTheWire(input));
  const checkoutId = checkoutUrl?.split("/").at(-1) ?? "";
  expect(await bed.processor.pay(checkoutId)).toBe("paid");
  await bed.processor.deliver();
  const { reads, writes } = counting.stop();
  expect(reads).toBeLessThanOrEqual(10);
  expect(writes).toBeLessThanOrEqual(14);

  const facts = await readFacts();
  const [charge] = Object.values((await bed.processor.state()).charges);
  const paymentId = charge?.payment_intent ?? "";
  const booking = await bookingOf(bookingId);
  const [heldAt, paidAt] = booking.history.map((each) => each.at);
  const hour = { start: friday.start, end: new Date("2050-11-18T17:00:00Z") };

  expect(booking.reference).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
  expect(booking).toEqual({
    bookingId,
    reference: booking.reference,
    parties: [customer.uid, provider.uid],
    customerId: customer.uid,
    providerId: provider.uid,
    customer: { name: "Nina Castellano", zone: "America/Los_Angeles" },
    provider: { name: "Marcus Reed", zone: "America/New_York", handle: provider.uid },
    slotId: "slot",
    claimId: booking.claimId,
    ...hour,
    task: "mix",
    title: null,
    isClass: false,
    seats: 1,
    attendees: [],
    droppedSeats: [],
    attendance: [],
    classId: null,
    pass: null,
    place: null,
    joinUrl: null,
    order: null,
    changedFrom: null,
    freeLeaveUntil: null,
    state: "confirmed",
    priceMinor: 19_000,
    feeMinor: 2_850,
    netMinor: 16_150,
    feeBasisPoints: 1_500,
    currency: "usd",
    policy: policies.moderate,
    until: new Date("2050-11-16T12:35:00Z"),
    checkoutExpiresAt: new Date("2050-11-16T12:33:00Z"),
    checkout: { checkoutId, url: checkoutUrl },
    paymentIds: [paymentId],
    receiptUrl: `${bed.processor.url}/receipts/${charge?.id}`,
    request: null,
    refund: null,
    alternatives: [],
    cancellation: null,
    change: null,
    reschedules: 0,
    movedFrom: null,
    dispute: null,
    feedback: { customerAt: null, providerAt: null, askedAt: null, revealedAt: null, nextAt: null },
    competitionDueAt: null,
    remindAt: new Date("2050-11-17T15:00:00Z"),
    delivery: null,
    revisions: { included: 2, used: 0 },
    approvalDueAt: addMilliseconds(hour.end, 3 * day),
    approvalNextAt: addMilliseconds(hour.end, day),
    approvedAt: null,
    releasableAt: null,
    releaseNextAt: null,
    releaseWaitsFor: null,
    release: null,
    givenBack: [],
    lostMinor: 0,
    version: 2,
    history: [
      { at: heldAt, actor: customer.uid, cause: "hold", to: "awaitingPayment" },
      { at: paidAt, actor: "processor", cause: paymentId, to: "confirmed" },
    ],
    createdAt: heldAt,
    updatedAt: paidAt,
  });
  expect(facts.weeks[0]?.claims).toEqual({
    [booking.claimId]: { slotId: "slot", ...hour, state: "booked", until: null },
  });
  expect(facts.limits).toMatchObject({ [customer.uid]: { holds: {}, requests: {} } });
  const card = facts.payments[0]?.card;
  expect(card).toMatch(/^\S{16}$/);
  expect(facts.payments).toEqual([
    {
      paymentId,
      kind: "booking",
      checkoutId,
      bookingId,
      customerId: customer.uid,
      providerId: provider.uid,
      currency: "usd",
      capturedMinor: 19_000,
      refundedMinor: 0,
      allocations: [{ to: "booking", bookingId, amountMinor: 19_000 }],
      share: null,
      card,
      facts: { [`captured ${paymentId}`]: { name: "captured", id: paymentId, amountMinor: 19_000, feeMinor: 581 } },
      createdAt: paidAt,
    },
  ]);
  expect(facts.refunds).toEqual([]);
  expect(facts.ledger).toEqual([
    {
      entryId: `capture-${paymentId}`,
      bookingId,
      providerId: provider.uid,
      cause: "capture",
      currency: "usd",
      lines: [
        { account: "processor", amountMinor: 18_419 },
        { account: "processingCost", amountMinor: 581 },
        { account: "bookings", amountMinor: -19_000 },
      ],
      at: paidAt,
    },
  ]);
  const queued = {
    start: hour.start,
    state: "queued",
    attempts: 0,
    dueAt: paidAt,
    createdAt: paidAt,
    bookingId,
    version: 2,
    others: [],
  };
  expect(facts.mails).toEqual([
    { ...queued, mailId: `${bookingId}-2-customer-confirmed`, kind: "confirmed", uid: customer.uid },
    { ...queued, mailId: `${bookingId}-2-provider-booked`, kind: "booked", uid: provider.uid },
  ]);

  for (const { mailId } of facts.mails) await deliverMail(mailId);
  expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
});

it("sells seats of a class to several people at once, each at the price of a seat", async () => {
  const provider = await publish({
    slot: { task: "class", capacity: 6, priceMinor: 4_800, title: "Watercolour skies" },
  });
  const people = [await newcomer(), await newcomer(), await newcomer()];
  const held = await Promise.all(people.map((person, index) => hold(person, wish(provider, { seats: index + 1 }))));

  for (const { checkoutId } of held) await bed.processor.pay(checkoutId);
  await bed.processor.deliver("newest");

  const bookings = await Promise.all(held.map(({ bookingId }) => bookingOf(bookingId)));
  expect(bookings.map(({ state, seats, priceMinor }) => ({ state, seats, priceMinor }))).toEqual([
    { state: "confirmed", seats: 1, priceMinor: 4_800 },
    { state: "confirmed", seats: 2, priceMinor: 9_600 },
    { state: "confirmed", seats: 3, priceMinor: 14_400 },
  ]);
  const facts = await readFacts();
  const week = facts.weeks.find((each) => each.providerId === provider.uid);
  expect(week?.seats).toEqual({ slot: { booked: 6, held: [] } });
});

it("books what costs nothing at once, without the processor", async () => {
  const provider = await publish({ slot: { priceMinor: 0 } });
  const customer = await newcomer();
  const { bookingId, checkoutUrl } = await get("holdPiece", customer, onTheWire(wish(provider)));

  expect(checkoutUrl).toBeNull();
  const booking = await bookingOf(bookingId);
  expect([booking.state, booking.checkout, booking.paymentIds]).toEqual(["confirmed", null, []]);
  const { mails } = await readFacts();
  expect(mails.filter((each) => each.mailId.startsWith(bookingId)).map((each) => each.mailId)).toEqual([
    `${bookingId}-1-customer-confirmed`,
    `${bookingId}-1-provider-booked`,
  ]);
});

it("lets one person hold once with a provider and three times in all, and frees the place with the hold", async () => {
  const customer = await newcomer();
  const [first, second, third, fourth] = [await publish(), await publish(), await publish(), await publish()];
  const { bookingId } = await hold(customer, wish(first));
  await expect(hold(customer, wish(first, { afterMinutes: 120 }))).rejects.toThrow("hold-with-provider");
  await hold(customer, wish(second));
  await hold(customer, wish(third));

  await expect(hold(customer, wish(fourth))).rejects.toThrow("too-many-holds");
  expect(await get("letGo", customer, { bookingId })).toEqual({ state: "abandoned" });
  await hold(customer, wish(fourth));
});

it("counts a person's holds rightly when they place them all at once", async () => {
  const customer = await newcomer();
  const providers = await Promise.all(Array.from({ length: 6 }, () => publish()));
  const calls = providers.flatMap((provider) => [wish(provider), wish(provider, { afterMinutes: 120 })]);
  const answers = await Promise.all(calls.map((input) => call("holdPiece", customer, onTheWire(input))));

  expect(answers.filter((each) => each.refused === null)).toHaveLength(3);
  expect(new Set(answers.map((each) => each.refused))).toEqual(new Set([null, "hold-with-provider", "too-many-holds"]));
  expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]);
});
