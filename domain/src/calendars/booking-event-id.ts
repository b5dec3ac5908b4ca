/**
 * The id of a booking's event in any calendar. Google takes 0-9 and a-v.
 *
 * @param provider a digest of its provider, at least 16 hex digits
 * @param booking a digest of it, at least 24 hex digits
 */
export function bookingEventId(provider: string, booking: string): string {
  return `fsb${provider.slice(0, 16)}${booking.slice(0, 24)}`;
}

/**
 * Whether an event was made of a booking of this provider's, whose time is on their tape already. What was made of somebody
 * else's, as in a calendar that two people share, takes time like any other.
 */
export function isBookingEventOf(provider: string, eventId: string): boolean {
  return new RegExp(`^fsb${provider.slice(0, 16)}[0-9a-f]{24}$`).test(eventId);
}
