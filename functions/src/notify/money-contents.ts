import { reasonAt } from "@flexsession/domain/admin/booking-act";
import type { Booking } from "@flexsession/domain/booking/booking";
import type { Side } from "@flexsession/domain/notify/notice";
import type { Content, Line } from "./content.ts";
import { momentIn, money, nameOf } from "./mail-words.ts";
import { timesFor } from "./times-for.ts";

/** To the provider: what they earned with a booking is theirs, and on its way. */
export function released(booking: Booking): Content {
  const { customer, provider, release } = booking;
  const net = money(booking, release?.netMinor ?? 0);
  return {
    headline: `Released: ${net} for ${nameOf(booking)} with ${customer.name}`,
    lines: [...timesFor(provider, customer, booking), ...(release ? linesOf(booking, release) : [])],
  };
}

function linesOf(booking: Booking, release: NonNullable<Booking["release"]>): Line[] {
  const { feeMinor, netMinor, nettedMinor, transferMinor } = release;
  const [price, fee, net, netted, transferred] = [
    feeMinor + netMinor,
    feeMinor,
    netMinor,
    nettedMinor,
    transferMinor,
  ].map((minor) => money(booking, minor));
  return [
    ["Yours", `${net} (${price}, fee ${fee})`],
    ...(nettedMinor > 0 ? ([["Towards what you owe from before", netted ?? ""]] as const) : []),
    ...(transferMinor > 0
      ? ([["Transferred to your Stripe account", transferred ?? ""], "Stripe pays it out to your bank."] as const)
      : []),
  ];
}

/** To the customer that money is given back, and to the provider where support has done it in their place. */
export function givenBack(booking: Booking, to: Side): Content {
  const [own, other] = to === "customer" ? [booking.customer, booking.provider] : [booking.provider, booking.customer];
  const last = booking.givenBack.at(-1);
  const isSupport = last !== undefined && reasonAt(booking, last.at) !== null;
  const isOwn = to === "customer" && !isSupport;
  return {
    headline: isOwn
      ? `Refunded: ${other.name} gives money back for ${nameOf(booking)}`
      : `Refunded: ${isSupport ? "FlexSession support" : own.name} gives money back for ${nameOf(booking)} with ${other.name}`,
    lines: [
      ...timesFor(own, other, booking),
      ...booking.givenBack.flatMap((each): Line[] => {
        const reason = reasonAt(booking, each.at);
        const where = to === "customer" ? "your card" : "the customer's card";
        const gone = [
          momentIn(own.zone, each.at),
          `${money(booking, each.amountMinor)} goes back to ${where}`,
        ] as const;
        return reason === null ? [gone] : [gone, ["Support says why", reason]];
      }),
      "Banks take up to ten days to show it.",
    ],
  };
}
