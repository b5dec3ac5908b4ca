/** Where each document lives; the one place both sides take paths from. */
export const paths = {
  user: (uid: string) => `users/${uid}`,
  profile: (providerId: string) => `profiles/${providerId}`,
  handle: (handle: string) => `handles/${handle}`,
  listings: "listings",
  listing: (providerId: string) => `listings/${providerId}`,
  tapeWeek: (providerId: string, week: string) => `profiles/${providerId}/tape/${week}`,
  bookings: "bookings",
  booking: (bookingId: string) => `bookings/${bookingId}`,
  payment: (paymentId: string) => `payments/${paymentId}`,
  refund: (paymentId: string, cause: string) => `payments/${paymentId}/refunds/${cause}`,
  ledgerEntry: (entryId: string) => `ledger/${entryId}`,
  stripeEvent: (eventId: string) => `stripeEvents/${eventId}`,
  holdLimit: (uid: string) => `limits/holds-${uid}`,
  rateLimit: (key: string) => `limits/rate-${key}`,
  publicFile: (uid: string, kind: string, fileId: string) => `public/${uid}/${kind}/${fileId}`,
  mail: (mailId: string) => `mail/${mailId}`,
} as const;
