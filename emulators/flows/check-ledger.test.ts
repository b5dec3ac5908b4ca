import "./flow-environment.ts";
import { captureEntry } from "@flexsession/domain/money/ledger";
import { noProof, type Proof, type ProofPage, proofSteps, takeProofPage } from "@flexsession/domain/money/ledger-proof";
import { paths } from "@flexsession/domain/paths";
import { beforeEach, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { call, get } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { newcomer, publish } from "./publish.ts";
import { bookingOf } from "./story.ts";
import { wish } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

async function prove(): Promise<Proof> {
  const admin = { ...(await newcomer()), isAdmin: true };
  let proof = noProof;
  for (const step of proofSteps) {
    for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
      const page: ProofPage = await get("checkLedger", admin, { step, after });
      proof = takeProofPage(proof, step, page);
      after = page.next;
    }
  }
  return proof;
}

async function sell(): Promise<{ readonly bookingId: string; readonly paymentId: string }> {
  const { bookingId } = await book(bed, await newcomer(), wish(await publish()));
  return { bookingId, paymentId: (await bookingOf(bookingId)).paymentIds[0] ?? "" };
}

it("agrees with the processor after payments and refunds", async () => {
  await sell();
  const { bookingId } = await sell();
  const { providerId } = await bookingOf(bookingId);
  await get("cancelBooking", { uid: providerId, name: "", email: "" }, { bookingId, refundMinor: 0 });
  expect(await prove()).toMatchObject({
    checked: { entries: 4, charges: 2, refunds: 1, transfers: 0, balance: 3 },
    done: proofSteps,
    differences: [],
    balances: { bookings: -19_000, refundsOwed: 0 },
  });
});

it("names a charge that nobody knows of, an entry that is gone, and a cent that is wrong", async () => {
  const [unknown, unbooked, wrong] = [await sell(), await sell(), await sell()];
  await db.doc(paths.payment(unknown.paymentId)).delete();
  await db.doc(paths.ledgerEntry(`capture-${unbooked.paymentId}`)).delete();
  const ref = db.doc(paths.ledgerEntry(`capture-${wrong.paymentId}`));
  const head = { bookingId: wrong.bookingId, providerId: "p", currency: "usd", at: bed.clock.now() };
  const torn = { paymentId: wrong.paymentId, amountMinor: 19_001, feeMinor: 581, owedTo: "bookings" } as const;
  await ref.set(captureEntry(head, torn));

  const { differences } = await prove();
  expect(differences.map(({ id, what }) => `${id} ${what}`).toSorted()).toEqual(
    [
      `${unknown.paymentId} unknown`,
      `${unbooked.paymentId} unbooked`,
      `${wrong.paymentId} booked`,
      "processor amount",
    ].toSorted(),
  );
});

it("goes through more than a page of entries", async () => {
  const batch = db.batch();
  const head = { bookingId: "b", providerId: "p", currency: "usd", at: bed.clock.now() };
  for (let index = 0; index < 501; index++) {
    const entry = captureEntry(head, { paymentId: `x${index}`, amountMinor: 2, feeMinor: 1, owedTo: "bookings" });
    batch.create(db.doc(paths.ledgerEntry(entry.entryId)), entry);
  }
  await batch.commit();
  const { checked, balances, differences } = await prove();
  expect([checked.entries, balances.bookings, differences]).toEqual([
    501,
    -1_002,
    [{ id: "processor", what: "amount", statedMinor: 0, recordedMinor: 501 }],
  ]);
});

it("is for admins alone", async () => {
  const data = { step: "entries", after: null };
  for (const person of [await newcomer(), await publish()]) {
    expect((await call("checkLedger", person, data)).refused).toBe("not-yours");
  }
  expect((await call("checkLedger", null, data)).refused).toBe("signed-out");
});
