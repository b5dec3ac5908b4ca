import type { Booking } from "@flexsession/domain/booking/booking";
import { waitlistIdOf } from "@flexsession/domain/waitlist/waitlist";
import { logger } from "firebase-functions";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { commitTurns } from "./commit-turns.ts";

type Freed = Pick<Booking, "providerId" | "slotId" | "start" | "end">;

/**
 * Brings those who wait for seats or time that a booking has just given back their turns. It never fails: what frees a seat is
 * done, and whoever it belongs to is brought their turn by the tape's trigger or the sweep as well.
 */
export async function bringTurns(freed: Freed): Promise<void> {
  const waitlistId = waitlistIdOf(freed.providerId, freed.slotId);
  try {
    await effect("waitlist.bring", async () => {
      const known = await readDocument(refs.waitlist(waitlistId));
      if (known && known.places.length > 0) await commitTurns(known);
    });
  } catch (error) {
    logger.error("a waitlist could not go on", error, { waitlistId });
  }
}
