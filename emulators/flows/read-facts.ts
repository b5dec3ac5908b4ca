import { type Booking, booking } from "@flexsession/domain/booking/booking";
import { type HoldLimit, holdLimit } from "@flexsession/domain/booking/hold-limit";
import { type Feedback, feedback } from "@flexsession/domain/feedback/feedback";
import { type LedgerEntry, ledgerEntry } from "@flexsession/domain/money/ledger";
import { type Mail, mail } from "@flexsession/domain/notify/mail";
import { type Pass, pass } from "@flexsession/domain/packs/pass";
import { type Payment, payment, type Refund, refund } from "@flexsession/domain/payments/payment";
import { type Reversal, reversal, type Transfer, transfer } from "@flexsession/domain/payments/transfer";
import { type PayoutBalance, payoutBalance } from "@flexsession/domain/payouts/payout-balance";
import { type Profile, profile } from "@flexsession/domain/profile/profile";
import { type TapeWeek, tapeWeek } from "@flexsession/domain/tape/tape";
import { type Waitlist, waitlist } from "@flexsession/domain/waitlist/waitlist";
import type { Query } from "firebase-admin/firestore";
import type { z } from "zod";
import { db } from "../../functions/src/firebase/app.ts";

/** Everything stored that the invariants speak of, parsed. */
export interface Facts {
  readonly weeks: readonly TapeWeek[];
  readonly waitlists: readonly Waitlist[];
  readonly bookings: readonly Booking[];
  readonly payments: readonly Payment[];
  readonly refunds: readonly Refund[];
  readonly transfers: readonly Transfer[];
  readonly passes: readonly Pass[];
  readonly reversals: readonly Reversal[];
  readonly balances: readonly PayoutBalance[];
  readonly ledger: readonly LedgerEntry[];
  readonly profiles: readonly Profile[];
  readonly feedback: readonly Feedback[];
  readonly mails: readonly Mail[];
  /** Hold limits by the uid that they belong to. */
  readonly limits: Readonly<Record<string, HoldLimit>>;
}

/** Reads the whole of the flows' database. */
export async function readFacts(): Promise<Facts> {
  const limits = await db.collection("limits").get();
  const holds = limits.docs.filter((each) => each.id.startsWith("holds-"));
  return {
    weeks: await all(db.collectionGroup("tape"), tapeWeek),
    waitlists: await all(db.collection("waitlists"), waitlist),
    bookings: await all(db.collection("bookings"), booking),
    payments: await all(db.collection("payments"), payment),
    refunds: await all(db.collectionGroup("refunds"), refund),
    passes: await all(db.collection("passes"), pass),
    transfers: await all(db.collectionGroup("transfers"), transfer),
    reversals: await all(db.collectionGroup("reversals"), reversal),
    balances: await all(db.collection("payoutBalances"), payoutBalance),
    ledger: await all(db.collection("ledger"), ledgerEntry),
    profiles: await all(db.collection("profiles"), profile),
    feedback: await all(db.collection("feedback"), feedback),
    mails: await all(db.collection("mail"), mail),
    limits: Object.fromEntries(holds.map((each) => [each.id.slice("holds-".length), holdLimit.parse(each.data())])),
  };
}

async function all<T>(query: Query, schema: z.ZodType<T>): Promise<T[]> {
  const found = await query.get();
  return found.docs.map((each) => schema.parse(each.data()));
}
