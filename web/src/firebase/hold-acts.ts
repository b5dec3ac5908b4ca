import type { BookingState } from "@flexsession/domain/booking/life-cycle";
import { call } from "./call.ts";

/** What can be done about a hold, by whatever part of the page shows it. */
export interface HoldActs {
  /** The address of the pay page. */
  readonly resumeCheckout: (bookingId: string) => Promise<string>;
  /** Gives the time back; a payment that was just made wins, so the answer is the state that it led to. */
  readonly letGo: (bookingId: string) => Promise<BookingState>;
  readonly leaveFor: (url: string) => void;
}

export const holdActs: HoldActs = {
  resumeCheckout: async (bookingId) => (await call("resumeCheckout", { bookingId })).checkoutUrl,
  letGo: async (bookingId) => (await call("letGo", { bookingId })).state,
  leaveFor: (url) => location.assign(url),
};
