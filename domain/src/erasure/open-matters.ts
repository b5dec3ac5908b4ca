import { z } from "zod";
import type { Booking } from "../booking/booking.ts";
import { openChange } from "../booking/change.ts";
import type { Pass } from "../packs/pass.ts";
import type { PayoutBalance } from "../payouts/payout-balance.ts";
import type { Subscription } from "../subscriptions/subscription.ts";

/**
 * What has to end before an account can be deleted: a booking that stands or whose work is not settled, one whose money
 * is under way, a bank that decides, a pack or a subscription that runs, what we owe its person or they us, the right of
 * an admin.
 */
const matterKinds = ["standing", "money", "bank", "pack", "subscription", "owed", "debt", "admin"] as const;
export type MatterKind = (typeof matterKinds)[number];

/** How many matters of a kind there are, and the booking of one of them where it is of bookings. */
export const openMatter = z.strictObject({
  kind: z.enum(matterKinds),
  count: z.int().positive(),
  bookingId: z.string().nullable(),
});

export type OpenMatter = z.infer<typeof openMatter>;

/** All that is known of somebody that money may hang on. What nobody has paid or answered yet is none: deleting ends it. */
export interface Affairs {
  readonly uid: string;
  readonly bookings: readonly Booking[];
  readonly passes: readonly Pass[];
  readonly subscriptions: readonly Subscription[];
  readonly balance: PayoutBalance | null;
  readonly isAdmin: boolean;
}

/** What of somebody's affairs has to end first, in the order of `matterKinds`; empty when nothing has. */
export function openMatters({ uid, bookings, passes, subscriptions, balance, isAdmin }: Affairs): OpenMatter[] {
  const ofBookings = bookings.map((each) => [matterOf(each, uid), each.bookingId] as const);
  const { payableMinor = 0, pendingMinor = 0 } = balance ?? {};
  const owes = payableMinor + pendingMinor;
  const found: (readonly [MatterKind | null, string | null])[] = [
    ...ofBookings,
    ...passes.map((each) => [matterOfPass(each), null] as const),
    ...subscriptions.map((each) => [isOn(each) ? ("subscription" as const) : null, null] as const),
    [owes > 0 ? "debt" : owes < 0 || pendingMinor !== 0 ? "owed" : null, null],
    [isAdmin ? "admin" : null, null],
  ];
  return matterKinds.flatMap((kind) => {
    const of = found.filter((each) => each[0] === kind);
    return of.length === 0 ? [] : [{ kind, count: of.length, bookingId: of[0]?.[1] ?? null }];
  });
}

function matterOf(booking: Booking, uid: string): MatterKind | null {
  const { state, dispute, providerId } = booking;
  // What they hold themselves is given back; whoever holds time of theirs may be paying for it.
  const isBeingPaid = state === "awaitingPayment" && providerId === uid;
  if (dispute?.state === "open" || dispute?.state === "inquiry") return "bank";
  if (state === "confirmed" || (state === "completed" && isUnsettled(booking)) || isBeingPaid) return "standing";
  if (openChange(booking)) return "standing";
  return isMoneyUnderWay(booking) ? "money" : null;
}

/** What cost nothing, and waits for nobody's answer, stays completed for good. */
function isUnsettled({ priceMinor, approvalNextAt, releaseNextAt }: Booking): boolean {
  return priceMinor > 0 || approvalNextAt !== null || releaseNextAt !== null;
}

function isMoneyUnderWay({ refund, release, releaseNextAt }: Booking): boolean {
  return refund?.state === "owed" || releaseNextAt !== null || (release !== null && release.state !== "done");
}

function matterOfPass({ state, refund, release, dispute }: Pass): MatterKind | null {
  if (dispute?.state === "open" || dispute?.state === "inquiry") return "bank";
  if (state === "active") return "pack";
  return refund?.state === "owed" || (release !== null && release.state !== "done") ? "money" : null;
}

function isOn({ state }: Subscription): boolean {
  return state === "active" || state === "pastDue";
}
