import type { Booking } from "@flexsession/domain/booking/booking";
import type { Tape } from "@flexsession/domain/tape/tape";
import { useTapeAround } from "../../firebase/use-tape-around.ts";
import type { PieceWish } from "./suggestion.ts";
import { SuggestionList } from "./suggestion-list.tsx";
import { useSuggestions } from "./use-suggestions.ts";

interface Props {
  readonly booking: Booking;
  readonly now: Date;
}

/** The nearest time that can be booked at once instead of what was asked for. */
export function RequestAlternatives({ booking, now }: Props) {
  const tape = useTapeAround(booking.providerId, booking);
  return tape && <Found booking={booking} now={now} tape={tape} />;
}

function Found({ booking, now, tape }: Props & { readonly tape: Tape }) {
  const { provider, providerId, slotId, start, end, task, isClass, seats, customer } = booking;
  const wish: PieceWish = { slotId, start, end, task, isClass, seats };
  const found = useSuggestions({ providerId, ...provider }, tape, wish, now);
  return <SuggestionList {...found} seats={seats} zone={customer.zone} handle={provider.handle} />;
}
