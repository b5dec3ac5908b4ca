import { z } from "zod";
import { bookingState } from "../booking/life-cycle.ts";
import { amountMinor } from "../money/money.ts";
import { task } from "../tape/tape.ts";
import { wireInstant } from "../time/instant.ts";
import { zone } from "../time/zone.ts";
import { id, isWithinASlot } from "./fields.ts";

/** How long a customer's message and a provider's reason may be, in UTF-16 code units. */
export const mostMessageLength = 1_000;
export const mostReasonLength = 500;

const answer = { output: z.strictObject({ state: bookingState }) };

/** Asking for time that its provider approves first. */
export const requestContracts = {
  /**
   * Asks for a piece of a request-mode slot, or, with a task instead of a slot, for time beside every slot. `key` makes
   * a repeated call harmless; nothing is charged.
   */
  requestPiece: {
    input: z
      .strictObject({
        providerId: id,
        slotId: id.nullable(),
        task: task.nullable(),
        start: wireInstant,
        end: wireInstant,
        priceMinor: amountMinor,
        message: z.string().trim().max(mostMessageLength),
        zone,
        key: z.uuid(),
      })
      .refine(isWithinASlot, "expected a piece that a slot can hold")
      .refine(({ slotId, task }) => (slotId === null) !== (task === null), "expected a slot or a task"),
    output: z.strictObject({ bookingId: id }),
  },
  /** The provider's yes: the time is held and the payment window begins. */
  approveRequest: { input: z.strictObject({ bookingId: id }), ...answer },
  /** The provider's no, with words for the customer. */
  declineRequest: {
    input: z.strictObject({ bookingId: id, reason: z.string().trim().min(1).max(mostReasonLength) }),
    ...answer,
  },
  /** The customer takes the request back; answers with where it stands when the provider was faster. */
  withdrawRequest: { input: z.strictObject({ bookingId: id }), ...answer },
  /** The provider's answer with another time, held for the customer until they answer. */
  proposeTime: {
    input: z
      .strictObject({ bookingId: id, start: wireInstant, end: wireInstant })
      .refine(isWithinASlot, "expected a time that a booking can take"),
    ...answer,
  },
  /** The customer's yes to the proposal that they see, named by its claim: another one by now is not accepted. */
  acceptProposal: { input: z.strictObject({ bookingId: id, claimId: id }), ...answer },
  /** The customer's no to it; the request itself stays open. */
  refuseProposal: { input: z.strictObject({ bookingId: id, claimId: id }), ...answer },
} as const;
