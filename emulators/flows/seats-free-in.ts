import type { Provider } from "./publish.ts";
import type { Facts } from "./read-facts.ts";

/**
 * How many seats of a provider's class nobody has, and how many of those are owed to nobody, counted by hand: those who
 * wait come first, in their order, each who can be served by what is left.
 */
export function seatsFreeIn({ weeks, waitlists }: Facts, { uid, slots }: Provider, now: Date) {
  const own = weeks.filter((each) => each.providerId === uid);
  const seats = own.flatMap((each) => each.seats.class ?? []);
  const taken = seats.reduce((sum, each) => {
    const held = each.held.filter(({ until }) => until > now).reduce((all, one) => all + one.seats, 0);
    return sum + each.booked + held;
  }, 0);
  const left = (slots.class?.capacity ?? 0) - taken;
  let free = left;
  for (const place of waitlists.filter((each) => each.providerId === uid).flatMap((each) => each.places)) {
    if (place.kind === "ask" && place.turn === null && place.seats <= free) free -= place.seats;
  }
  return { left, free };
}
