import type { AdminAct } from "@flexsession/domain/admin/change-standing";
import type { Booking } from "@flexsession/domain/booking/booking";
import type { OtherWish } from "@flexsession/domain/booking/reschedule-booking";
import { refundOrPostpone } from "../payments/refund-or-postpone.ts";
import { settleCompetition } from "../requests/settle-competition.ts";
import { commitReschedule } from "./commit-reschedule.ts";

/** Brings a booking as it was read to another time, or holds a dearer one beside it, and sends back what goes back. */
export async function moveKnown(known: Booking, wish: OtherWish, support: AdminAct | null = null): Promise<Booking> {
  const { booking, owed } = await commitReschedule(known, wish, support);
  await settleCompetition(booking);
  for (const each of owed) await refundOrPostpone(each);
  return booking;
}
