import { z } from "zod";
import { bookingState } from "../booking/life-cycle.ts";
import { amountMinor } from "../money/money.ts";
import { wireInstant } from "../time/instant.ts";
import { zone } from "../time/zone.ts";
import { id, isWithinASlot } from "./fields.ts";

/** How long a customer's message and a provider's reason may be, in UTF-16 code units. */
export const mostMessageLength = 1_000;
export const mostReasonLength = 500;

const answer = { output: z.strictObject({ state: bookingState }) };

/** Asking for time that its provider approves first. */
export const requestContracts = {
  /** Asks for a piece of a request-mode slot. `key` makes a repeated call harmless; nothing is charged. */
  requestPiece: {
    input: z
      .strictObject({
        providerId: id,
        slotId: id,
        start: wireInstant,
        end: wireInstant,
        priceMinor: amountMinor,
        message: z.string().trim().max(mostMessageLength),
        zone,
        key: z.uuid(),
      })
      .refine(isWithinASlot, "expected a piece that a slot can hold"),
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
} as const;
