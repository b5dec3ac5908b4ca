import { requestChanges as request } from "@flexsession/domain/booking/answer-delivery";
import { contracts } from "@flexsession/domain/contracts";
import { callable } from "../firebase/callable.ts";
import { commitDelivery, deliveryOf } from "./commit-delivery.ts";

/** The customer's wish for changes to what they have seen, told in their own words. */
export const requestChanges = callable(
  contracts.requestChanges,
  {},
  async ({ bookingId, changes, ...seen }, { uid }) => {
    const booking = await commitDelivery(
      {
        bookingId,
        uid,
        side: "customer",
        tidings: [["changesRequested", "provider"]],
        eventOf: (asked) => {
          const { name, version, round } = deliveryOf(asked);
          return { name: "changesRequested", by: uid, file: name, version, round, changes };
        },
      },
      (before, _draft, now) => request(before, seen, changes, now),
    );
    return { state: deliveryOf(booking).state };
  },
);
