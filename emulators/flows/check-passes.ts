import type { Pass } from "@flexsession/domain/packs/pass";
import { allocatedTo } from "@flexsession/domain/payments/allocated";
import { wrongDispute } from "./check-dispute.ts";
import type { Facts } from "./read-facts.ts";

/** What is wrong with a pass: a class that is used twice, by nobody or for other money, a price that is not split whole. */
export function wrongPass(pass: Pass, { bookings, payments }: Facts): string[] {
  const { passId, shares } = pass;
  const isPaid = shares.length > 0;
  const shared = shares.reduce((sum, each) => sum + each.amountMinor, 0);
  const unused = payments.filter((each) => each.kind === "pass" && each.bookingId === passId);
  return [
    ...wrongDispute(`pass ${passId}`, pass, unused),
    ...(isPaid === (pass.state === "active" || pass.state === "over") ? [] : [`pass ${passId} is ${pass.state}`]),
    ...(isPaid && (shared !== pass.priceMinor || shares.length !== pass.classes)
      ? [`pass ${passId} splits ${pass.priceMinor} into ${shares.length} parts of ${shared}`]
      : []),
    ...shares.flatMap(({ paymentId, amountMinor, bookingId, isOver }) => {
      const payment = payments.find((each) => each.paymentId === paymentId);
      const isHeldFor = payment?.bookingId === (bookingId ?? passId) && payment.capturedMinor === amountMinor;
      const users = bookings.filter((each) => each.pass?.passId === passId && each.paymentIds.includes(paymentId));
      const isUsed = users.map((each) => each.bookingId).join() === (bookingId ?? "");
      const leftMinor = payment ? allocatedTo(payment, "booking") : 0;
      const isStranded = pass.state === "over" ? leftMinor > 0 : isOver === (leftMinor === amountMinor);
      return [
        ...(isHeldFor ? [] : [`${paymentId} of pass ${passId} is held for something else`]),
        ...(isUsed ? [] : [`${paymentId} of pass ${passId} is not used by whom it says`]),
        ...(bookingId === null && isStranded ? [`${paymentId} of pass ${passId} is stranded`] : []),
      ];
    }),
  ];
}
