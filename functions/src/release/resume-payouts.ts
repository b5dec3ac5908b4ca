import { booking as bookingSchema } from "@flexsession/domain/booking/booking";
import { logger } from "firebase-functions";
import { db } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";
import { releaseAndTransfer } from "./release-and-transfer.ts";
import { transferOrPostpone } from "./transfer-or-postpone.ts";

/** As many as are taken up at once; the sweep follows with the rest. */
const most = 100;

/**
 * Takes up at once what has waited for a provider's payout account: releases that were put off, and transfers that the
 * processor has refused. What fails is left to the sweep.
 */
export async function resumePayouts(providerId: string): Promise<void> {
  try {
    const waiting = await bookingsOf(providerId, "releaseWaitsFor", "payouts");
    for (const each of waiting) await releaseAndTransfer(each);
    for (const { bookingId, paymentIds } of await bookingsOf(providerId, "release.state", "failing")) {
      for (const paymentId of paymentIds) await transferOrPostpone({ paymentId, bookingId });
    }
  } catch (error) {
    logger.error("what waited for a payout account could not be taken up yet", { providerId, error });
  }
}

async function bookingsOf(providerId: string, field: string, value: string) {
  const query = db.collection("bookings").where("providerId", "==", providerId).where(field, "==", value).limit(most);
  const found = await effect("payouts.waiting", () => query.get());
  return found.docs.map((each) => bookingSchema.parse(each.data()));
}
