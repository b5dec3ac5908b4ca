import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { digest } from "../../functions/src/firebase/digest.ts";
import { call, get } from "./call.ts";
import { type CrashStory, hearAll, letItGo, pay, type Scene, sweepNow } from "./crash-stories.ts";
import type { FlowBed } from "./flow-bed.ts";
import { inTwoDays, newcomer, type Person, type Provider, publish } from "./publish.ts";
import { bookingOf } from "./story.ts";
import { wish } from "./wish.ts";

/** A request is at rest while it waits; what a crash has cut short the sweep takes up within minutes. */
const rest = [2, 2];

interface RequestScene extends Scene {
  readonly provider: Provider;
  readonly rivalId: string;
}

/** Two customers ask for the same time beside the provider's slot. */
async function begin({ clock }: FlowBed): Promise<RequestScene> {
  const provider = await publish({ slot: inTwoDays(clock.now(), 4) });
  const [customer, rival] = [await newcomer(), await newcomer()];
  const input = wish(provider);
  const bookingId = await ask(customer, input, provider, 5);
  return { customer, input, bookingId, provider, rivalId: await ask(rival, wish(provider), provider, 5) };
}

async function ask(customer: Person, input: Scene["input"], provider: Provider, afterHours: number): Promise<string> {
  const { providerId, zone, key, priceMinor } = input;
  const start = addMilliseconds(provider.slots.slot?.start ?? new Date(), afterHours * hour);
  const time = { start: start.toISOString(), end: addMilliseconds(start, 2 * hour).toISOString() };
  await get("requestPiece", customer, {
    providerId,
    slotId: null,
    task: "mix",
    ...time,
    priceMinor,
    message: "",
    zone,
    key,
  });
  return digest("requestPiece", customer.uid, key).toString("hex").slice(0, 24);
}

const providerOf = ({ input }: Scene): Person => ({ uid: input.providerId, name: "Marcus Reed", email: "" });
const approve = (_: FlowBed, scene: Scene) => call("approveRequest", providerOf(scene), { bookingId: scene.bookingId });
const accept = async (_: FlowBed, { customer, bookingId }: Scene) => {
  const { request, claimId } = await bookingOf(bookingId);
  return call("acceptProposal", customer, { bookingId, claimId: request?.proposal?.claimId ?? claimId });
};

async function beginApproved(bed: FlowBed): Promise<RequestScene> {
  const scene = await begin(bed);
  await get("approveRequest", scene.provider, { bookingId: scene.bookingId });
  return scene;
}

async function beginProposed(bed: FlowBed): Promise<RequestScene> {
  const scene = await begin(bed);
  const { start, end } = await bookingOf(scene.bookingId);
  const time = { start: addMilliseconds(start, 24 * hour), end: addMilliseconds(end, 24 * hour) };
  await get("proposeTime", scene.provider, {
    bookingId: scene.bookingId,
    start: time.start.toISOString(),
    end: time.end.toISOString(),
  });
  return scene;
}

/** The histories of requests that are cut at every point, with somebody else who asks for the same time. */
export const crashRequestStories: readonly CrashStory[] = [
  {
    name: "approve own time, pay, webhook, who competes is declined",
    begin,
    rest,
    steps: [approve, pay, hearAll, sweepNow],
    ends: { paid: ["confirmed"], unpaid: ["requested", "awaitingPayment"] },
    rivalEnds: { confirmed: "declined", awaitingPayment: "requested", requested: "requested" },
  },
  {
    name: "let approved own time go, who competes is offered it",
    begin: beginApproved,
    rest,
    steps: [letItGo, hearAll, sweepNow],
    ends: { paid: [], unpaid: ["abandoned", "awaitingPayment"] },
    rivalEnds: { abandoned: "awaitingPayment", awaitingPayment: "requested" },
  },
  {
    name: "accept a proposal, pay, webhook",
    begin: beginProposed,
    rest,
    steps: [accept, pay, hearAll, sweepNow],
    ends: { paid: ["confirmed"], unpaid: ["requested", "awaitingPayment"] },
    rivalEnds: { confirmed: "requested", awaitingPayment: "requested", requested: "requested" },
  },
];
