import { randomUUID } from "node:crypto";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { cancelKnown } from "../booking/cancel-known.ts";
import { callable } from "../firebase/callable.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { refundKnown } from "../release/refund-known.ts";
import { requireAdmin } from "./require-admin.ts";

/**
 * Acts for a party of a booking, by the same use case as the party, with a reason that both parties read in their room and
 * in their mail. The money that moves is what the admin was shown, or nothing happens. Nobody is support to themselves:
 * of an admin's own booking another one decides.
 */
export const actOnBooking = callable(
  contracts.actOnBooking,
  { secrets: [stripeSecretKey] },
  async ({ bookingId, reason, act }, caller) => {
    requireAdmin(caller);
    const known = await readDocument(refs.booking(bookingId));
    if (!known) throw new Refusal("not-found");
    if (known.parties.includes(caller.uid)) throw new Refusal("own-account");
    const support = { by: caller.uid, reason, entryId: randomUUID() };
    if (act.kind === "cancel") {
      const { state } = await cancelKnown(known, { by: act.as, shownMinor: act.refundMinor, support });
      return { state };
    }
    const { amountMinor, givableMinor } = act;
    await refundKnown(known, { amountMinor, givableMinor }, support);
    return { state: known.state };
  },
);
