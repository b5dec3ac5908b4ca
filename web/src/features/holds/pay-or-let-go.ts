import type { BookingState } from "@flexsession/domain/booking/life-cycle";
import { call } from "../../firebase/call.ts";

/** What can be done about a hold. */
export interface PayOrLetGo {
  /** The address of the pay page. */
  readonly resumeCheckout: (bookingId: string) => Promise<string>;
  /** Gives the time back; a payment that was just made wins, so the answer is the state that it led to. */
  readonly letGo: (bookingId: string) => Promise<BookingState>;
  readonly leaveFor: (url: string) => void;
}

export const payOrLetGo: PayOrLetGo = {
  resumeCheckout: async (bookingId) => (await call("resumeCheckout", { bookingId })).checkoutUrl,
  letGo: async (bookingId) => (await call("letGo", { bookingId })).state,
  leaveFor: (url) => location.assign(url),
};
