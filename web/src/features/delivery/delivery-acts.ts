import type { Booking } from "@flexsession/domain/booking/booking";
import type { Delivery } from "@flexsession/domain/booking/delivery";
import { call } from "../../firebase/call.ts";

type Answered = Pick<Booking, "bookingId"> & Pick<Delivery, "fileId" | "round">;

/** What the two parties can do about a delivery. */
export interface DeliveryActs {
  readonly deliver: (bookingId: string, fileId: string) => Promise<unknown>;
  readonly approve: (seen: Answered) => Promise<unknown>;
  readonly requestChanges: (seen: Answered, changes: string) => Promise<unknown>;
}

export const deliveryActs: DeliveryActs = {
  deliver: (bookingId, fileId) => call("deliverFile", { bookingId, fileId }),
  approve: (seen) => call("approveDelivery", seen),
  requestChanges: (seen, changes) => call("requestChanges", { ...seen, changes }),
};
