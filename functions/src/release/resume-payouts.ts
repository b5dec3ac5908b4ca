import { booking } from "@flexsession/domain/booking/booking";
import { pass } from "@flexsession/domain/packs/pass";
import { paths } from "@flexsession/domain/paths";
import { logger } from "firebase-functions";
import { db } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";
import { paymentIdsOf } from "../payments/holder-of.ts";
import { releaseAndTransfer } from "./release-and-transfer.ts";
import { transferOrPostpone } from "./transfer-or-postpone.ts";

/** As many as are taken up at once; the sweep follows with the rest. */
const most = 100;

/**
 * Takes up at once what has waited for a provider's payout account, or for their good standing: releases that were put off,
 * and transfers that the processor has refused. What fails, and transfers that only waited, are left to the sweep.
 */
export async function resumePayouts(providerId: string): Promise<void> {
  try {
    const unpaid = await found(paths.bookings, providerId, "releaseWaitsFor", "payouts");
    const held = await found(paths.bookings, providerId, "releaseWaitsFor", "standing");
    for (const each of [...unpaid, ...held]) await releaseAndTransfer(booking.parse(each));
    const failing = ["release.state", "failing"] as const;
    const released = await found(paths.bookings, providerId, ...failing);
    const unused = await found(paths.passes, providerId, ...failing);
    for (const each of released.map((data) => booking.parse(data))) await transferAll(each);
    for (const each of unused.map((data) => pass.parse(data)))
      await transferAll({ bookingId: each.passId, paymentIds: paymentIdsOf(each) });
  } catch (error) {
    logger.error("what waited for a payout account could not be taken up yet", error, { providerId });
  }
}

async function transferAll({
  bookingId,
  paymentIds,
}: {
  readonly bookingId: string;
  readonly paymentIds: readonly string[];
}) {
  for (const paymentId of paymentIds) await transferOrPostpone({ paymentId, bookingId });
}

async function found(collection: string, providerId: string, field: string, value: string) {
  const query = db.collection(collection).where("providerId", "==", providerId).where(field, "==", value).limit(most);
  const answer = await effect("payouts.waiting", () => query.get());
  return answer.docs.map((each) => each.data());
}
