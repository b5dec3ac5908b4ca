import type { RefusalCode } from "@flexsession/domain/errors";

/** One kind sentence for every way in which a call can be refused: what happened and what to do. */
export const refusals: Record<RefusalCode, string> = {
  "invalid-input": "Something in that was not filled in as we expected. Please check it and try again.",
  "signed-out": "You are signed out. Please sign in and try again.",
  "not-yours": "That belongs to somebody else. If it is yours, sign in with the address that you booked with.",
  "not-found": "We could not find that. It may have been removed; please start again from the profile.",
  "too-many-attempts": "That was a lot of tries in a short while. Please wait a few minutes and try again.",
  "slot-gone": "This time is no longer offered.",
  "slot-started": "This time has already begun.",
  "too-soon": "This start is too close for the provider to prepare. Please choose a later one.",
  "too-far-ahead": "This is further ahead than the provider takes bookings. Please choose an earlier day.",
  "wrong-length": "A booking lasts from one to four hours. Please choose another length.",
  "off-the-grid": "Bookings start on the half hours of the slot. Please choose one of the starts shown.",
  "piece-taken": "Somebody was quicker: this time has just been taken.",
  "leaves-a-gap": "That would leave less than an hour that nobody could book. Please choose one of these instead.",
  "day-full": "The provider takes no more hours on this day. Please choose another day.",
  "not-enough-seats": "There are not that many seats left. Please take fewer, or choose another class.",
  "needs-a-request": "The provider wants to approve this time first, so it cannot be booked at once.",
  "price-changed": "The price has just changed. Please look at the new one and confirm again.",
  "own-slot": "This is your own time, so you cannot book it.",
  "hold-with-provider": "You already hold a time with this provider. Please pay for it or let it go first.",
  "too-many-holds": "You hold three times already. Please pay for one or let one go first.",
  "key-reused": "Something changed while we were booking. Please try once more.",
  "already-paid": "This is paid already; there is nothing more to do.",
  "not-payable": "This can no longer be paid for. Please choose a time again.",
  "payment-unavailable":
    "The payment page does not answer just now. Nothing was charged; please try again in a minute.",
  "busy-try-again": "Many people want this at the same moment. Nothing was charged; please try again.",
};
