import { booking } from "@flexsession/domain/booking/booking";
import type { HoldLimit } from "@flexsession/domain/booking/hold-limit";
import { Refusal } from "@flexsession/domain/errors";
import { paths } from "@flexsession/domain/paths";
import { type Interval, overlaps } from "@flexsession/domain/time/interval";
import { type WaitEntry, waitEntry, waitlistIdOf } from "@flexsession/domain/waitlist/waitlist";
import { db } from "../firebase/app.ts";
import { now } from "../firebase/clock.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";

/** For how many times somebody can wait at once; of those who join at once a few more get through. */
const mostWaits = 20;

/** How many pieces of one provider's time somebody can ask for at once: each may be held for them for a day. */
const mostAsks = 3;

interface Wanted extends Interval {
  readonly providerId: string;
  readonly slotId: string;
  readonly kind: "ask" | "tell";
}

/** What somebody has and waits for, as it was while the pace of their holds was as it is here. */
export interface OwnTime {
  readonly haste: string;
  readonly asks: number;
  readonly hasPart: boolean;
}

/**
 * Looks at what a person has and waits for. Whoever joins or holds takes of their pace in the same commit, so that what was
 * seen here still holds while that is the same.
 *
 * @throws {Refusal} `too-many-waits`
 */
export async function ownTime(uid: string, wanted: Wanted): Promise<OwnTime> {
  const haste = hasteOf(await readDocument(refs.holdLimit(uid)));
  const [waits, hasPart] = await Promise.all([waitsOf(uid), hasPartOf(uid, wanted)]);
  if (waits.length >= mostWaits) throw new Refusal("too-many-waits");
  const own = waitlistIdOf(wanted.providerId, wanted.slotId);
  const asks = waits.filter(
    (each) => each.providerId === wanted.providerId && each.kind === "ask" && each.isPiece && each.waitlistId !== own,
  );
  return { haste, asks: asks.length, hasPart };
}

/** What is left of somebody's pace, as one text. */
export function hasteOf(limit: HoldLimit | null): string {
  return `${limit?.holdHaste?.tokens} ${limit?.holdHaste?.at.getTime()}`;
}

/**
 * Lets nobody keep a provider's time to themselves by waiting for it.
 *
 * @throws {Refusal} `waits-for-own` or `too-many-asks`
 */
export function requireFewAsks({ asks, hasPart }: OwnTime, { kind }: Wanted): void {
  if (hasPart) throw new Refusal("waits-for-own");
  if (kind === "ask" && asks >= mostAsks) throw new Refusal("too-many-asks");
}

async function waitsOf(uid: string): Promise<WaitEntry[]> {
  const own = db.collection(paths.waitEntries(uid)).where("state", "in", ["waiting", "turn"]).limit(mostWaits);
  const found = await effect("waitlist.count", () => own.get());
  return found.docs.map((each) => waitEntry.parse(each.data()));
}

async function hasPartOf(uid: string, wanted: Wanted): Promise<boolean> {
  const own = db
    .collection(paths.bookings)
    .where("customerId", "==", uid)
    .where("providerId", "==", wanted.providerId)
    .where("slotId", "==", wanted.slotId)
    .where("state", "in", ["awaitingPayment", "confirmed"]);
  const found = await effect("waitlist.own", () => own.get());
  const at = now();
  return found.docs
    .map((each) => booking.parse(each.data()))
    .some((each) => overlaps(each, wanted) && (each.state === "confirmed" || each.until > at));
}
