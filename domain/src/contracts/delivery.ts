import { z } from "zod";
import { delivery, longestChanges } from "../booking/delivery.ts";
import { id } from "./fields.ts";

/** The delivery that a customer answers: another one by now is not answered. */
const seen = z.strictObject({ bookingId: id, fileId: z.uuid(), round: delivery.shape.round });
const answer = { output: z.strictObject({ state: delivery.shape.state }) };

/** Delivering what was made, and answering it. Each repeated call answers alike and changes nothing more. */
export const deliveryContracts = {
  /** The provider calls a version of theirs done; answers with the round that it is of. */
  deliverFile: {
    input: z.strictObject({ bookingId: id, fileId: z.uuid() }),
    output: z.strictObject({ round: delivery.shape.round }),
  },
  /** The customer's yes: the provider's net is releasable from now on, and what they made can be saved. */
  approveDelivery: { input: seen, ...answer },
  /** The customer's wish for changes, which uses one of the revisions that the booking includes. */
  requestChanges: {
    input: seen.extend({ changes: z.string().trim().min(1).max(longestChanges) }),
    ...answer,
  },
} as const;
