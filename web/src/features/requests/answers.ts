import type { Interval } from "@flexsession/domain/time/interval";
import { call } from "../../firebase/call.ts";

/** What a provider does with a request. */
export interface Answers {
  readonly approve: (bookingId: string) => Promise<unknown>;
  readonly decline: (bookingId: string, reason: string) => Promise<unknown>;
  readonly propose: (bookingId: string, time: Interval) => Promise<unknown>;
}

export const answers: Answers = {
  approve: (bookingId) => call("approveRequest", { bookingId }),
  decline: (bookingId, reason) => call("declineRequest", { bookingId, reason }),
  propose: (bookingId, { start, end }) => call("proposeTime", { bookingId, start, end }),
};
