import type { Booking } from "@flexsession/domain/booking/booking";
import { choiceQuery } from "@flexsession/domain/booking/choice-query";
import { isOwnTime } from "@flexsession/domain/booking/own-time";
import { minutesBetween } from "@flexsession/domain/time/instant";

/** The address of a piece or seats on their provider's page, where they are shown chosen. */
export function pieceUrl(handle: string, piece: Parameters<typeof choiceQuery>[0]): string {
  return `/p/${handle}?${new URLSearchParams(choiceQuery(piece)).toString()}`;
}

/** The address at which the time of a booking can be had again: chosen in its slot, or asked for beside the slots. */
export function againUrl(booking: Booking): string {
  const { provider, task, start, end } = booking;
  if (!isOwnTime(booking)) return pieceUrl(provider.handle, booking);
  const asked = { ask: task, start: start.toISOString(), minutes: String(minutesBetween(start, end)) };
  return `/p/${provider.handle}?${new URLSearchParams(asked).toString()}`;
}
