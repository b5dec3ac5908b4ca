import { idsOfKey } from "../../functions/src/booking/key-booking.ts";
import { call } from "./call.ts";
import type { CrashStory, Scene } from "./crash-stories.ts";
import { hearAll, letItGo, pay, sweepNow } from "./crash-stories.ts";
import type { FlowBed } from "./flow-bed.ts";
import { offerWeekly, orderOf } from "./order-parts.ts";
import { newcomer } from "./publish.ts";
import { wish } from "./wish.ts";

interface OrderScene extends Scene {
  readonly order: ReturnType<typeof orderOf>;
}

async function begin(bed: FlowBed): Promise<OrderScene> {
  const provider = await offerWeekly(bed, 3);
  const customer = await newcomer();
  const order = orderOf(provider);
  const { bookingId } = idsOfKey("holdOrder", customer.uid, `${order.key} 0`);
  return { customer, input: wish(provider, { slotId: "c1" }), bookingId, order };
}

const holdAll = (_: FlowBed, { customer, ...scene }: Scene) =>
  call("holdOrder", customer, "order" in scene ? scene.order : null);
const cancelOne = (_: FlowBed, { customer, bookingId }: Scene) =>
  call("cancelBooking", customer, { bookingId, refundMinor: 3_000 });

/** Stories of several classes that are paid at once. */
export const crashOrderStories: readonly CrashStory[] = [
  {
    name: "three classes held together, paid, webhook, mails",
    begin,
    steps: [holdAll, pay, hearAll, sweepNow],
    ends: { paid: ["confirmed"], unpaid: [null, "expired"] },
  },
  {
    name: "three classes held together, let go, webhook",
    begin,
    steps: [holdAll, letItGo, hearAll],
    ends: { paid: [], unpaid: [null, "abandoned", "expired"] },
  },
  {
    name: "three classes held together, paid, one of them cancelled",
    begin,
    steps: [holdAll, pay, hearAll, cancelOne, sweepNow],
    ends: { paid: ["confirmed", "cancelledByCustomer"], unpaid: [null, "expired"] },
  },
];
