import { randomUUID } from "node:crypto";
import { causeOfSupport } from "@flexsession/domain/admin/booking-act";
import type { AdminAct } from "@flexsession/domain/admin/change-standing";
import type { Booking } from "@flexsession/domain/booking/booking";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import type { z } from "zod";
import { cancelKnown } from "../booking/cancel-known.ts";
import { completeKnown } from "../delivery/complete-known.ts";
import { callable } from "../firebase/callable.ts";
import { googleSecrets, stripeSecretKey } from "../firebase/params.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { refundKnown } from "../release/refund-known.ts";
import { commitApproval } from "../requests/commit-approval.ts";
import { commitClosing } from "../requests/commit-closing.ts";
import { settleCompetition } from "../requests/settle-competition.ts";
import { moveKnown } from "../reschedule/move-known.ts";
import { requireAdmin } from "./require-admin.ts";

type Act = z.output<typeof contracts.actOnBooking.input>["act"];

/**
 * Acts for a party of a booking, by the same use case as the party, with a reason that both parties read in their room and
 * in their mail. The money that moves is what the admin was shown, or nothing happens. Nobody is support to themselves:
 * of an admin's own booking another one decides.
 */
export const actOnBooking = callable(
  contracts.actOnBooking,
  { secrets: [stripeSecretKey, ...googleSecrets] },
  async ({ bookingId, reason, act }, caller) => {
    requireAdmin(caller);
    const known = await readDocument(refs.booking(bookingId));
    if (!known) throw new Refusal("not-found");
    if (known.parties.includes(caller.uid)) throw new Refusal("own-account");
    const { state } = await perform(known, act, { by: caller.uid, reason, entryId: randomUUID() });
    return { state };
  },
);

async function perform(known: Booking, act: Act, support: AdminAct): Promise<Pick<Booking, "state">> {
  if (act.kind === "cancel") return cancelKnown(known, { by: act.as, shownMinor: act.refundMinor, support });
  if (act.kind === "complete") return completeKnown(known, act.seen, support);
  if (act.kind === "refund") {
    const { amountMinor, givableMinor } = act;
    await refundKnown(known, { amountMinor, givableMinor }, support);
    return known;
  }
  if (act.kind === "approve") {
    const approved = await commitApproval(known, causeOfSupport("approve", support), support);
    await settleCompetition(approved);
    return approved;
  }
  if (act.kind === "decline") {
    const closed = await commitClosing(known, "decline", causeOfSupport("decline", support), null, support);
    if (closed.state !== "declined") throw new Refusal("request-closed");
    return closed;
  }
  const { kind: _, ...wish } = act;
  return moveKnown(known, wish, support);
}
