import type { Booking } from "@flexsession/domain/booking/booking";
import { stepApproval as step } from "@flexsession/domain/booking/step-approval";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { announce } from "../notify/announce.ts";
import { releaseOrLeave } from "../release/release-and-transfer.ts";
import { noteInRoom } from "../room/note-in-room.ts";

/**
 * Does what the clock of a booking's approval asks for now, in one commit: tells its customer of it, or approves and
 * tells its provider, who is paid at once. Of two sweeps one does.
 */
export async function stepApproval({ bookingId }: Pick<Booking, "bookingId">): Promise<void> {
  const ref = refs.booking(bookingId);
  const isApproved = await commit({ documents: [ref] }, (draft, now) => {
    const before = draft.get(ref);
    const stepped = before && step(before, now);
    if (!stepped || stepped.step === "none") return false;
    const { booking } = stepped;
    draft.put(ref, booking);
    if (stepped.step === "told") {
      announce(draft, booking, [["approvalDue", "customer"]], now);
      return false;
    }
    announce(draft, booking, [["deliveryApproved", "provider"]], now);
    const event = { name: "approved", by: null, file: booking.delivery?.name ?? null } as const;
    noteInRoom(draft, booking, `delivery-${booking.version}`, event, now);
    return true;
  });
  if (isApproved) await releaseOrLeave({ bookingId });
}
