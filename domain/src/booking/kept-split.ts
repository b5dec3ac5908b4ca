import type { Split } from "../money/money.ts";
import type { Booking } from "./booking.ts";

/** Fee and net of what a booking keeps of its price, after a cancellation and all that was given back, in minor units. */
export function keptSplit({
  cancellation,
  feeMinor,
  netMinor,
  givenBack,
}: Pick<Booking, "cancellation" | "feeMinor" | "netMinor" | "givenBack">): Pick<Split, "feeMinor" | "netMinor"> {
  return givenBack.reduce(
    (left, each) => ({ feeMinor: left.feeMinor - each.feeMinor, netMinor: left.netMinor - each.netMinor }),
    cancellation ?? { feeMinor, netMinor },
  );
}
