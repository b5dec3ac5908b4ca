import { call } from "./call.ts";
import { type CrashStory, type Scene, sweepNow } from "./crash-stories.ts";
import type { FlowBed } from "./flow-bed.ts";
import { approveWork, bookedWith, completeWork, deliverTo, type PaidWork, passTo } from "./release-parts.ts";
import { bookingOf } from "./story.ts";
import { wish } from "./wish.ts";

/** What a crash has cut short is tried again within minutes, the reversal after the transfer. */
const rest = [6, 6, 20];

interface PaidScene extends Scene, PaidWork {}

async function begin(bed: FlowBed): Promise<PaidScene> {
  const work = await bookedWith(bed);
  return { ...work, input: wish(work.provider) };
}

async function beginOver(bed: FlowBed): Promise<PaidScene> {
  const scene = await begin(bed);
  await passTo(bed, scene, 73);
  return scene;
}

async function beginDelivered(bed: FlowBed): Promise<PaidScene> {
  const scene = await begin(bed);
  await completeWork(bed, scene.bookingId);
  await deliverTo(scene);
  return scene;
}

async function beginReleased(bed: FlowBed): Promise<PaidScene> {
  const scene = await begin(bed);
  await approveWork(bed, scene);
  return scene;
}

const approveIt = async (_: FlowBed, { customer, bookingId }: Scene) => {
  const { delivery } = await bookingOf(bookingId);
  return call("approveDelivery", customer, { bookingId, fileId: delivery?.fileId, round: delivery?.round });
};

const giveBack = (_: FlowBed, { input, bookingId }: Scene) =>
  call(
    "giveRefund",
    { uid: input.providerId, name: "Marcus Reed", email: "" },
    { bookingId, amountMinor: 8_000, givableMinor: 19_000 },
  );

/** Stories of money that goes out. */
export const crashMoneyStories: readonly CrashStory[] = [
  {
    name: "booked, nobody answers, released and transferred by the sweep",
    begin: beginOver,
    steps: [sweepNow, sweepNow],
    rest,
    ends: { paid: ["released"], unpaid: [] },
  },
  {
    name: "delivered, approved, released and transferred at once",
    begin: beginDelivered,
    steps: [approveIt, sweepNow],
    rest,
    ends: { paid: ["released", "completed"], unpaid: [] },
  },
  {
    name: "released, money given back, the transfer reversed",
    begin: beginReleased,
    steps: [giveBack, sweepNow],
    rest,
    ends: { paid: ["released"], unpaid: [] },
  },
];
