import "./flow-environment.ts";
import { paths } from "@flexsession/domain/paths";
import { beforeEach, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { call, get } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { disputeAt, paidTime } from "./dispute-parts.ts";
import { flowBed } from "./flow-bed.ts";
import { bookingsOf, paidOrder } from "./order-parts.ts";
import { bookWith, bought, passOf } from "./pack-parts.ts";
import { newcomer, type Person } from "./publish.ts";
import { approveWork, bookedWith } from "./release-parts.ts";
import { bookingOf } from "./story.ts";
import { subscribed } from "./subscription-parts.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

const admin = async (): Promise<Person> => ({ ...(await newcomer("Ada Boss")), isAdmin: true });
const find = async (text: string) => (await get("findPayment", await admin(), { text })).payments;
const idsOf = (payments: readonly { readonly paymentId: string }[]) => payments.map((each) => each.paymentId);

it("finds a payment by reference, payment intent and Checkout session, and says whose it is and what for", async () => {
  const { customer, provider, bookingId } = await bookedWith(bed);
  await bookedWith(bed);
  const { reference, paymentIds, checkout } = await bookingOf(bookingId);
  const [payment, ...others] = await find(reference);
  expect(others).toEqual([]);
  expect(payment).toMatchObject({
    paymentId: paymentIds[0],
    intentId: paymentIds[0],
    subject: { kind: "booking", id: bookingId, name: reference },
    customer: { uid: customer.uid, name: "Nina Castellano" },
    provider: { uid: provider.uid, name: "Marcus Reed" },
    capturedMinor: 19_000,
    refundedMinor: 0,
    allocations: [{ to: "booking", amountMinor: 19_000 }],
    movements: [],
  });
  expect(payment?.feeMinor).toBeGreaterThan(0);
  for (const text of [reference.toLowerCase().replace("-", ""), paymentIds[0] ?? "", checkout?.checkoutId ?? ""]) {
    expect(await find(text)).toEqual([payment]);
  }
});

it("finds by refund, transfer and reversal what they have moved, with how far each has come", async () => {
  const work = await bookedWith(bed);
  await approveWork(bed, work);
  await get("giveRefund", work.provider, { bookingId: work.bookingId, amountMinor: 4_000, givableMinor: 19_000 });
  await bed.processor.deliver();
  const { reference } = await bookingOf(work.bookingId);
  const [payment] = await find(reference);
  expect(payment).toMatchObject({ capturedMinor: 19_000, refundedMinor: 4_000, transferredMinor: 16_150 - 3_400 });
  expect(payment?.movements).toMatchObject([
    { kind: "transfer", why: work.bookingId, amountMinor: 16_150, state: "done", attempts: 0, nextAt: null },
    { kind: "refund", why: "given-1", amountMinor: 4_000, state: "done", failure: null },
    { kind: "reversal", amountMinor: 3_400, state: "done" },
  ]);
  const ids = payment?.movements.map((each) => each.processorId ?? "") ?? [];
  expect(ids).toEqual([expect.stringMatching(/^tr_/), expect.stringMatching(/^re_/), expect.stringMatching(/^trr_/)]);
  for (const id of ids) {
    expect(await find(id)).toEqual([payment]);
    // No id is the beginning of another one.
    expect(await find(id.slice(0, -1))).toEqual([]);
  }
});

it("finds all shares of an order by its payment intent, and one of them by the reference of its booking", async () => {
  const bookings = await bookingsOf(await paidOrder(bed, 3));
  const [first] = bookings;
  const own = await find(first?.reference ?? "");
  expect(own).toMatchObject([{ subject: { kind: "order", id: first?.bookingId }, capturedMinor: 3_000 }]);
  const shares = await find(own[0]?.intentId ?? "");
  expect(idsOf(shares).toSorted()).toEqual(bookings.flatMap((each) => each.paymentIds).toSorted());
  expect(idsOf(await find(own[0]?.checkoutId ?? "")).toSorted()).toEqual(idsOf(shares).toSorted());
});

it("finds a dispute of an order under the id of its whole, and leads to all that was paid with it", async () => {
  const [first] = await bookingsOf(await paidOrder(bed, 2));
  const [own] = await find(first?.reference ?? "");
  const disputeId = await disputeAt(bed, { paymentId: own?.intentId ?? "" });
  await bed.processor.deliver();
  const found = await find(disputeId);
  expect(found).toHaveLength(2);
  expect(found.map((each) => each.disputes)).toMatchObject([
    [{ disputeId, state: "open" }],
    [{ disputeId, state: "open" }],
  ]);
});

it("says of a dispute what the bank has taken", async () => {
  const { paymentId } = await paidTime(bed);
  const disputeId = await disputeAt(bed, { paymentId });
  await bed.processor.deliver();
  expect(await find(disputeId)).toMatchObject([
    { paymentId, disputedMinor: 19_000, disputes: [{ disputeId, state: "open", amountMinor: 19_000 }] },
  ]);
});

it("tells a class that a pass has paid for from those that are not used, and a month from a pack", async () => {
  const pack = await bought(bed);
  const { output } = await bookWith(pack);
  const [intentId = ""] = (await passOf(pack.passId)).intentIds;
  const subjects = (await find(intentId)).map((each) => each.subject);
  const unused = { kind: "pass", id: pack.passId, name: "Three evenings" };
  expect(subjects).toHaveLength(3);
  expect(subjects).toEqual(
    expect.arrayContaining([unused, unused, expect.objectContaining({ kind: "booking", id: output?.bookingId })]),
  );

  const { subscriptionId } = await subscribed(bed);
  const [month] = (await db.collection(paths.passes).where("subscriptionId", "==", subscriptionId).get()).docs;
  const [paid = ""] = (await passOf(month?.id ?? "")).intentIds;
  const kinds = (await find(paid)).map((each) => each.subject.kind);
  expect([...new Set(kinds)]).toEqual(["month"]);
});

it("finds nothing for what is unknown, and hands out nothing by which somebody could pay or be known again", async () => {
  const { bookingId } = await bookedWith(bed);
  for (const text of ["K7QM-2XWD", "pi_unknown", "re_unknown", "du_unknown", "cs_test_unknown", bookingId]) {
    expect(await find(text)).toEqual([]);
  }
  for (const text of ["", "a b", "../users", "x/y", "__name__/"]) {
    expect((await call("findPayment", await admin(), { text })).refused).toBe("invalid-input");
  }
  const { reference, paymentIds } = await bookingOf(bookingId);
  const stored = (await db.doc(paths.payment(paymentIds[0] ?? "")).get()).data();
  expect(stored?.["card"]).toEqual(expect.any(String));
  const said = JSON.stringify(await find(reference));
  for (const secret of [String(stored?.["card"]), "secret", "checkout.stripe", "@"]) expect(said).not.toContain(secret);
});

it("is for admins alone, as the account says and not the token", async () => {
  const { customer, provider, bookingId } = await bookedWith(bed);
  const { reference: text } = await bookingOf(bookingId);
  const [suspended, unmade] = [await admin(), await admin()];
  await db.doc(paths.user(suspended.uid)).update({ suspended: true });
  await db.doc(paths.user(unmade.uid)).update({ isAdmin: false });
  for (const each of [customer, provider, suspended, unmade]) {
    expect((await call("findPayment", each, { text })).refused).toBe("not-yours");
  }
  expect((await call("findPayment", null, { text })).refused).toBe("signed-out");
});
