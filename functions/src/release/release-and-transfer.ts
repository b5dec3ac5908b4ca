import type { Booking } from "@flexsession/domain/booking/booking";
import { logger } from "firebase-functions";
import { commitRelease } from "./commit-release.ts";
import { transferOrPostpone } from "./transfer-or-postpone.ts";

/** Releases a booking whose moment has come, and transfers what its provider gets of it at once. */
export async function releaseAndTransfer({ bookingId }: Pick<Booking, "bookingId">): Promise<void> {
  for (const each of await commitRelease(bookingId)) await transferOrPostpone(each);
}

/** As `releaseAndTransfer`, after something else that is committed and stands: what fails is left to the sweep. */
export async function releaseOrLeave(booking: Pick<Booking, "bookingId">): Promise<void> {
  try {
    await releaseAndTransfer(booking);
  } catch (error) {
    logger.error("a release could not be carried out yet", error, { bookingId: booking.bookingId });
  }
}
