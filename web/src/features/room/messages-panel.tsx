import type { Booking } from "@flexsession/domain/booking/booking";

interface Props {
  readonly booking: Booking;
  readonly uid: string;
  readonly canWrite: boolean;
}

/** What the parties of a booking say to each other. */
export function MessagesPanel(_: Props) {
  return null;
}
