import { deliver } from "@flexsession/domain/booking/deliver";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { minute } from "@flexsession/domain/time/instant";
import { takeToken } from "../account/take-token.ts";
import { callable } from "../firebase/callable.ts";
import { refs } from "../firebase/refs.ts";
import { commitDelivery, deliveryOf } from "./commit-delivery.ts";

/** Calls a version done, which its customer is told of; the version that awaits its answer already is told once. */
export const deliverFile = callable(contracts.deliverFile, {}, async ({ bookingId, fileId }, { uid }) => {
  const fileRef = refs.roomFile(bookingId, fileId);
  // Replacing costs no revision, and each delivery is a mail.
  const bucket = { key: `deliver-${bookingId}`, burst: 10, refillMs: 30 * minute };
  const act = {
    bookingId,
    uid,
    side: "provider",
    tidings: [["delivered", "customer"]],
    eventOf: (booking) => {
      const { name, version, kind, round } = deliveryOf(booking);
      return { name: "delivered", by: uid, fileId, file: name, kind, version, round };
    },
    documents: [fileRef, refs.rateLimit(bucket.key)],
  } as const satisfies Parameters<typeof commitDelivery>[0];

  const booking = await commitDelivery(act, (before, draft, now) => {
    const file = draft.get(fileRef);
    if (!file) throw new Refusal("not-deliverable");
    const after = deliver(before, file, now);
    if (after !== before) takeToken(draft, bucket, now);
    return after;
  });
  return { round: deliveryOf(booking).round };
});
