import "./flow-environment.ts";
import { earningsCsv } from "@flexsession/domain/money/earnings-csv";
import { balancesOf, type LedgerEntry, ledgerEntry } from "@flexsession/domain/money/ledger";
import { paths } from "@flexsession/domain/paths";
import { expect, it } from "vitest";
import { readCsv } from "../../domain/arbitraries/read-csv.ts";
import { db } from "../../functions/src/firebase/app.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { get } from "./call.ts";
import { flowBed } from "./flow-bed.ts";
import { approveWork, bookedWith } from "./release-parts.ts";

const bed = flowBed();

async function entriesOf(providerId: string): Promise<LedgerEntry[]> {
  const found = await db.collection(paths.ledger).where("providerId", "==", providerId).get();
  return found.docs.map((each) => ledgerEntry.parse(each.data()));
}

it("gives a provider a file whose sums are their accounts in the ledger, to the cent", async () => {
  const kept = await bookedWith(bed, { slot: { priceMinor: 9_999 } });
  const { provider } = kept;
  const cancelled = await bookedWith(bed, {}, provider);
  await bookedWith(bed);
  await get("cancelBooking", provider, { bookingId: cancelled.bookingId, refundMinor: 0 });
  await approveWork(bed, kept);
  await get("giveRefund", provider, { bookingId: kept.bookingId, amountMinor: 1_001, givableMinor: 19_998 });

  const entries = await entriesOf(provider.uid);
  const rows = readCsv(earningsCsv(entries, provider.profile.zone, {}));
  const cents = (column: string) => rows.reduce((sum, row) => sum + Math.round(Number(row[column]) * 100), 0);
  const { platformFee, providerPayable, bookings } = balancesOf(entries);
  expect({
    platformFee: 0 - cents("fee"),
    providerPayable: cents("transferred") - cents("net"),
    bookings: cents("gross") + cents("given back") - cents("paid"),
  }).toEqual({ platformFee, providerPayable, bookings });
  const balance = await readDocument(refs.payoutBalance(provider.uid));
  expect(cents("transferred") - cents("net")).toBe(balance?.payableMinor);
  expect([cents("paid"), cents("given back"), cents("gross")]).toEqual([39_996, 19_998 + 1_001, 19_998 - 1_001]);
  expect(new Set(rows.map((row) => row.booking))).toEqual(new Set([kept.bookingId, cancelled.bookingId]));
  expect(new Set(rows.map((row) => row.cause))).toEqual(
    new Set(["capture", "cancellation", "release", "transfer", "reclaim", "reversal"]),
  );
});
