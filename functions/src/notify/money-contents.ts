import type { Booking } from "@flexsession/domain/booking/booking";
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

/** To the customer: their provider gives money back. */
export function givenBack(booking: Booking): Content {
  const { customer, provider } = booking;
  return {
    headline: `Refunded: ${provider.name} gives money back for ${nameOf(booking)}`,
    lines: [
      ...timesFor(customer, provider, booking),
      ...booking.givenBack.map(
        (each) =>
          [momentIn(customer.zone, each.at), `${money(booking, each.amountMinor)} goes back to your card`] as const,
      ),
      "Banks take up to ten days to show it.",
    ],
  };
}
