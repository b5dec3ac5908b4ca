import { z } from "zod";
import { mostSeats } from "../booking/hold-limit.ts";
import { wireInstant } from "../time/instant.ts";
import { waitKind } from "../waitlist/waitlist.ts";
import { id, isWithinASlot } from "./fields.ts";

/** Waiting for what is taken. */
export const waitlistContracts = {
  /** Puts the caller at the end of a class's waitlist; asking for the same again changes nothing. */
  joinWaitlist: {
    input: z
      .strictObject({
        providerId: id,
        slotId: id,
        start: wireInstant,
        end: wireInstant,
        seats: z.int().min(1).max(mostSeats),
        kind: waitKind,
      })
      .refine(isWithinASlot, "expected a time that a slot can have"),
    output: z.strictObject({}),
  },
  /** Takes the caller off it, with their turn if they have it; whoever waits no more leaves as well. */
  leaveWaitlist: {
    input: z.strictObject({ providerId: id, slotId: id }),
    output: z.strictObject({}),
  },
} as const;
