import { z } from "zod";
import { personName } from "../account/person-name.ts";
import { standings } from "../account/standing.ts";
import { markActs } from "../admin/mark-provider.ts";
import { delivery } from "../booking/delivery.ts";
import { bookingState } from "../booking/life-cycle.ts";
import { amountMinor } from "../money/money.ts";
import { side } from "../notify/notice.ts";
import { wireInstant } from "../time/instant.ts";
import { adminReason as reason } from "./admin-reason.ts";
import { id, isWithinASlot } from "./fields.ts";

const found = z.strictObject({
  uid: z.string(),
  name: z.string(),
  email: z.string(),
  standing: z.enum(standings),
});

/** A person as an admin finds them. */
export type FoundPerson = z.output<typeof found>;

const read = found.extend({
  /** Why they are not in good standing, and since when; null while they are. */
  reason: z.string().nullable(),
  since: wireInstant.nullable(),
  createdAt: wireInstant,
  isAdmin: z.boolean(),
  /** Their page, if they have published one, with the name that it bears and its marks. */
  page: z
    .strictObject({ handle: z.string(), name: z.string(), isVerified: z.boolean(), isFeatured: z.boolean() })
    .nullable(),
});

/** An account as an admin reads it. */
export type ReadPerson = z.output<typeof read>;

/**
 * What an admin can do for a party of a booking, each as the party would. `seen` is the delivery that the admin was shown;
 * support moves a booking only to time that costs no more, since a dearer one is its customer's to pay.
 */
const bookingAct = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("cancel"), as: side, refundMinor: amountMinor }),
  z.strictObject({ kind: z.literal("refund"), amountMinor: amountMinor.min(1), givableMinor: amountMinor }),
  z.strictObject({ kind: z.literal("approve") }),
  z.strictObject({ kind: z.literal("decline") }),
  z.strictObject({
    kind: z.literal("complete"),
    seen: z.strictObject({ fileId: z.uuid(), round: delivery.shape.round }).nullable(),
  }),
  z
    .strictObject({
      kind: z.literal("move"),
      slotId: id,
      start: wireInstant,
      end: wireInstant,
      differenceMinor: z.int().max(0),
    })
    .refine(isWithinASlot, "expected a piece that a slot can hold"),
]);

/** Acts of admins, refused to everybody else. Each repeated call changes nothing more. */
export const adminContracts = {
  /** People whose name or e-mail begins with a text, or whose account id it is. */
  findPeople: {
    input: z.strictObject({ text: personName.or(z.email()).or(id) }),
    output: z.strictObject({ people: z.array(found), isMore: z.boolean() }),
  },
  /** What there is to know of an account. */
  readPerson: {
    input: z.strictObject({ uid: id }),
    output: read,
  },
  /** Suspends or bans somebody, or lifts either; they are told why. */
  changeStanding: {
    input: z.strictObject({ uid: id, to: z.enum(standings), reason }),
    output: z.strictObject({}),
  },
  /**
   * Marks a provider's page as verified or featured, or takes that back; they are told why. `name` is what the admin was
   * shown: nobody is verified under a name that was not checked.
   */
  markProvider: {
    input: z.strictObject({ uid: id, act: z.enum(markActs), name: z.string().max(80), reason }),
    output: z.strictObject({}),
  },
  /** Makes somebody an admin, or takes that away; nobody does either to themselves. */
  grantAdmin: {
    input: z.strictObject({ uid: id, isAdmin: z.boolean(), reason }),
    output: z.strictObject({}),
  },
  /**
   * Acts for a party of a booking: answers its request, moves it, calls it done, cancels it, or gives money back after its
   * time. The amounts are what the admin was shown; never less goes back, and no more is given, without asking again.
   */
  actOnBooking: {
    input: z.strictObject({ bookingId: id, reason, act: bookingAct }),
    output: z.strictObject({ state: bookingState }),
  },
} as const;
