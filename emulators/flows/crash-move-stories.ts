import { minute } from "@flexsession/domain/time/instant";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { call } from "./call.ts";
import { type CrashStory, hearAll, letItGo, look, pass, type Scene, sweepNow } from "./crash-stories.ts";
import type { FlowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { type MoveScene, movable, move } from "./move-parts.ts";
import { newcomer } from "./publish.ts";
import { wish } from "./wish.ts";

async function begin(bed: FlowBed): Promise<Scene & { readonly moving: MoveScene }> {
  const moving = await movable(bed);
  return { ...moving, input: wish(moving.provider), moving };
}

/** A dearer time was held too long, is somebody else's by now, and is then paid for. */
async function beginTaken(bed: FlowBed): Promise<Scene> {
  const scene = await begin(bed);
  await bed.processor.control("/faults", { expiry: "hold" });
  await move(scene.moving, "dear");
  bed.clock.advance(36 * minute);
  await book(bed, await newcomer(), wish(scene.moving.provider, { slotId: "dear" }));
  await payIt(bed, scene);
  return scene;
}

function moveIt(slotId: "cheap" | "dear") {
  return async (_: FlowBed, { moving }: Scene) => {
    if (moving) await move(moving, slotId);
  };
}

/** Pays if there is a Checkout to pay: the customer of a call that died has never seen one. */
const payIt = async ({ processor }: FlowBed, { bookingId }: Scene) => {
  const checkout = (await readDocument(refs.booking(bookingId)))?.change?.checkout;
  if (checkout) await processor.pay(checkout.checkoutId, { force: true });
};

const cancelIt = (_: FlowBed, { customer, bookingId }: Scene) =>
  call("cancelBooking", customer, { bookingId, refundMinor: 19_000 });

const stays = { paid: ["confirmed"], unpaid: [] };

/** What moving a booking to another time comes to, cut at every point. */
export const crashMoveStories: readonly CrashStory[] = [
  {
    name: "booked, moved to a cheaper time, the difference refunded, mails",
    begin: begin,
    steps: [moveIt("cheap"), sweepNow],
    ends: stays,
  },
  {
    name: "booked, a dearer time held, paid, webhook, mails",
    begin: begin,
    steps: [moveIt("dear"), payIt, hearAll, sweepNow],
    ends: stays,
  },
  {
    name: "booked, a dearer time held, paid, no webhook, the customer looks",
    begin: begin,
    steps: [moveIt("dear"), payIt, look],
    ends: stays,
  },
  {
    name: "booked, a dearer time held, let go, webhook",
    begin: begin,
    steps: [moveIt("dear"), letItGo, hearAll],
    ends: stays,
  },
  {
    name: "booked, a dearer time held, nobody pays, sweep",
    begin: begin,
    steps: [moveIt("dear"), pass(36), sweepNow],
    ends: stays,
  },
  {
    name: "booked, a dearer time held, cancelled by the customer, all of it refunded",
    begin: begin,
    steps: [moveIt("dear"), cancelIt, sweepNow],
    ends: { paid: ["cancelledByCustomer", "confirmed"], unpaid: [] },
  },
  {
    name: "booked, a dearer time paid too late, taken, webhook, refund, mail",
    begin: beginTaken,
    steps: [hearAll, sweepNow],
    ends: stays,
  },
];
