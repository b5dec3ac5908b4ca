import { paths } from "@flexsession/domain/paths";
import { tapeWeek } from "@flexsession/domain/tape/tape";
import { weekOf } from "@flexsession/domain/time/week";
import { db } from "../../../functions/src/firebase/app.ts";
import { hotSlotId } from "./crowd.ts";
import { benchMonday } from "./save-provider.ts";

/** How a crowd's run on the hot slot ended. */
export interface Sale {
  readonly won: number;
  /** Those who were neither given a seat nor told that all are gone. */
  readonly failed: number;
}

/**
 * Counts what the callers were told and compares it with what is stored.
 *
 * @throws {Error} when the seats on the tape or the stored bookings are not those of the callers who won
 */
export async function checkSale(providerId: string, answers: readonly string[]): Promise<Sale> {
  const won = answers.filter((each) => each === "won").length;
  const refused = answers.filter((each) => each === "not-enough-seats").length;

  const stored = await db.doc(paths.tapeWeek(providerId, weekOf(benchMonday))).get();
  const held = tapeWeek.parse(stored.data()).seats[hotSlotId]?.held.reduce((sum, each) => sum + each.seats, 0) ?? 0;
  const query = await db.collection(paths.bookings).where("providerId", "==", providerId).count().get();
  const bookings = query.data().count;
  if (held !== won || bookings !== won) {
    throw new Error(
      `${won} callers were told that they won, but ${held} seats are held and ${bookings} bookings stored`,
    );
  }
  return { won, failed: answers.length - won - refused };
}
