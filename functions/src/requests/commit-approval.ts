import type { AdminAct } from "@flexsession/domain/admin/change-standing";
import { approveRequest } from "@flexsession/domain/booking/answer-request";
import type { Booking } from "@flexsession/domain/booking/booking";
import type { Cause } from "@flexsession/domain/booking/move-booking";
import { isOwnTime } from "@flexsession/domain/booking/own-time";
import { openProposal } from "@flexsession/domain/booking/propose-time";
import { Refusal } from "@flexsession/domain/errors";
import { putAct } from "../admin/put-act.ts";
import { requireFree } from "../calendars/require-free.ts";
import { requireKnown, whenKnown } from "../calendars/when-known.ts";
import type { Draft } from "../firebase/staging.ts";
import { announce } from "../notify/announce.ts";
import { openCheckout } from "../payments/open-checkout.ts";
import { noteInRoom } from "../room/note-in-room.ts";
import { commitOnRequest, type RequestRefs } from "./commit-on-request.ts";
import { putTaken } from "./put-taken.ts";
import { requirePayable } from "./require-payable.ts";

const approved: ReadonlySet<string> = new Set(["awaitingPayment", "confirmed", "completed", "released"]);

/**
 * Approves a request in one commit over tape, booking, limits and mails, then opens its Checkout. One that is approved
 * already stays as it is; when Checkout does not open, the customer's own first try opens it.
 *
 * @param support the admin who says it in the place of the provider, if one does
 * @throws {Refusal} `not-found`, `account-suspended`, `payouts-not-ready`, `calendar-unknown`, or those of the domain's
 *   `approveRequest`
 */
export async function commitApproval(request: Booking, by: Cause, support: AdminAct | null = null): Promise<Booking> {
  const basis = support ? { support } : { beginner: by.actor };
  const approve = () =>
    commitOnRequest(request, { ...basis, isYes: true }, (draft, before, of, now) => {
      if (before.request && approved.has(before.state)) return before;
      const booking = putApproved(draft, before, of, by, now);
      if (support) tellOfSupport(draft, [before, booking], support, now);
      return booking;
    });
  return withCheckout(await whenKnown(request.providerId, approve));
}

/**
 * As `commitApproval`, for time that another customer did not pay for: one whose provider has answered them with another
 * time is left to that answer, and time that has been withdrawn is offered to nobody.
 *
 * @throws {StaleCalendar} when Google has to be asked first, which is not done here
 */
export async function commitOffer(request: Booking, by: Cause): Promise<Booking> {
  return withCheckout(
    await commitOnRequest(request, { isYes: true }, (draft, before, of, now) => {
      const isWithdrawn = draft.tape.slots[before.slotId]?.withdrawn === true;
      if (before.state !== "requested" || isWithdrawn || openProposal(before, now)) return before;
      return putApproved(draft, before, of, by, now);
    }),
  );
}

function putApproved(draft: Draft, before: Booking, of: RequestRefs, by: Cause, now: Date): Booking {
  if (isOwnTime(before)) requireFree(draft, before.providerId, before, now);
  else requireKnown(draft, before.providerId, now);
  const answered = approveRequest(draft.tape, before, by, now);
  requirePayable(draft, answered.booking);
  return putTaken(draft, of, answered, now);
}

/** Whoever would have said yes hears that support did; where it costs nothing, both hear it with their confirmation. */
function tellOfSupport(draft: Draft, [before, booking]: [Booking, Booking], support: AdminAct, now: Date): void {
  putAct(draft, "approve", support, [before, booking], now);
  const event = { name: "supportApproved", as: "provider", reason: support.reason } as const;
  noteInRoom(draft, booking, `support-${booking.version}`, event, now);
  if (booking.state !== "confirmed") announce(draft, booking, [["supportActed", "provider"]], now);
}

/** Opens the Checkout of a booking that has just been approved or accepted. */
export async function withCheckout(booking: Booking): Promise<Booking> {
  if (booking.state !== "awaitingPayment") return booking;
  await openCheckout(booking).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
  return booking;
}
