import type { Booking } from "../src/booking/booking.ts";
import { placeHold, type Wish } from "../src/booking/place-hold.ts";
import { type OwnTimeWish, placeOwnTime } from "../src/booking/place-own-time.ts";
import { placeRequest } from "../src/booking/place-request.ts";
import { policies } from "../src/policy/policy.ts";
import type { Profile } from "../src/profile/profile.ts";
import type { Tape } from "../src/tape/tape.ts";
import { at, noon } from "./sample-tape.ts";

export const sampleProfile: Profile = {
  providerId: "provider",
  handle: "pat-provider",
  name: "Pat Provider",
  discipline: "music",
  headline: "Mixes Rock & Soul",
  bio: "",
  skills: ["Mixing", "Vocal tuning"],
  genres: ["Rock", "Soul"],
  rates: [
    { task: "mix", rateMinor: 9_000 },
    { task: "mastering", rateMinor: 12_000 },
  ],
  currency: "usd",
  credits: [],
  samples: [],
  artwork: [],
  achievements: [],
  photoUrl: null,
  zone: "Europe/London",
  policy: policies.moderate,
  rating: { average: 4.5, count: 2 },
  cancellations: 0,
  isPaused: false,
  isVerified: false,
  isFeatured: false,
};

/** A wish for the first two hours of the slot of `sampleTape`, at its price. */
export function sampleWish(changes: Partial<Wish> = {}): Wish {
  return { slotId: "s", start: at(2), end: at(4), seats: 1, priceMinor: 18_000, zone: "Europe/Berlin", ...changes };
}

/** Holds a wish for a customer whose booking, claim and reference are named after them. */
export function sampleHold(
  tape: Tape,
  wish: Wish = sampleWish(),
  uid = "customer",
  now: Date = noon,
): { tape: Tape; booking: Booking } {
  const placement = {
    wish,
    profile: sampleProfile,
    customer: { uid, name: "Kim Customer" },
    ids: { bookingId: `booking-${uid}`, claimId: `claim-${uid}`, reference: `REF-${uid}` },
    feeBasisPoints: 1_500,
    alternatives: [],
    turn: null,
  };
  return placeHold(tape, placement, now);
}

/** Asks for a wish as `sampleHold` holds one; the slot must take requests. */
export function sampleRequest(
  tape: Tape,
  wish: Wish = sampleWish(),
  uid = "customer",
  now: Date = noon,
): { tape: Tape; booking: Booking } {
  const placement = {
    wish,
    profile: sampleProfile,
    customer: { uid, name: "Kim Customer" },
    ids: { bookingId: `booking-${uid}`, claimId: `claim-${uid}`, reference: `REF-${uid}` },
    feeBasisPoints: 1_500,
    message: "Please",
  };
  return placeRequest(tape, placement, now);
}

/** Asks for time beside every slot as `sampleRequest` asks for a piece; its price is that of its task's rate. */
export function sampleOwnTime(
  tape: Tape,
  wish: Pick<OwnTimeWish, "start" | "end"> & Partial<OwnTimeWish>,
  uid = "customer",
  now: Date = noon,
): { tape: Tape; booking: Booking } {
  const hours = (wish.end.getTime() - wish.start.getTime()) / 3_600_000;
  const placement = {
    wish: { task: "mix" as const, priceMinor: 9_000 * hours, zone: "Europe/Berlin", ...wish },
    profile: sampleProfile,
    customer: { uid, name: "Kim Customer" },
    ids: { bookingId: `booking-${uid}`, claimId: `claim-${uid}`, reference: `REF-${uid}` },
    feeBasisPoints: 1_500,
    message: "Please",
  };
  return placeOwnTime(tape, placement, now);
}
