import { inClass } from "./attendance-parts.ts";
import { classWish } from "./class-parts.ts";
import type { FlowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { bought, offered, packTerms } from "./pack-parts.ts";
import { newcomer, publish } from "./publish.ts";
import { plans, planTerms, subscribed } from "./subscription-parts.ts";
import {
  type Act,
  noMore,
  ofNewcomer,
  ofProvider,
  oneMoreDate,
  oneOccurrence,
  type SuspendedAct,
  teaching,
} from "./suspended-scenes.ts";
import { newKey, wish } from "./wish.ts";

async function ofSubscriber(bed: FlowBed): Promise<Act> {
  const { customer, subscriptionId } = await subscribed(bed);
  return { person: customer, data: { subscriptionId } };
}

async function ofHolder(bed: FlowBed): Promise<Act> {
  const { customer, passId } = await bought(bed);
  return { person: customer, data: { passId } };
}

async function withSeats(bed: FlowBed, more: object): Promise<Act> {
  const person = await newcomer();
  const provider = await publish({ slot: { task: "class", capacity: 4, priceMinor: 2_000 } });
  const { bookingId } = await book(bed, person, wish(provider, { seats: 2 }));
  return { person, data: { bookingId, ...more } };
}

/** What somebody does with classes, packs and plans. */
export function classActs(bed: FlowBed) {
  return {
    offerPack: ["refuses", () => ofProvider({ ...packTerms, key: newKey() })],
    withdrawPack: ["admits", () => ofProvider({ packId: "pack" })],
    offerPlan: ["refuses", () => ofProvider({ ...planTerms, key: newKey() })],
    withdrawPlan: ["admits", () => ofProvider({ planId: "plan" })],
    subscribe: [
      "refuses",
      async () => {
        const { provider, planId } = await plans(bed);
        return ofNewcomer({ providerId: provider.uid, planId, priceMinor: planTerms.priceMinor, key: newKey() });
      },
    ],
    checkSubscription: ["admits", () => ofSubscriber(bed)],
    cancelSubscription: ["admits", () => ofSubscriber(bed)],
    endSubscription: [
      "admits",
      async () => {
        const { provider, subscriptionId } = await subscribed(bed);
        return { person: provider, data: { subscriptionId } };
      },
    ],
    resumeSubscription: ["refuses", () => ofSubscriber(bed)],
    buyPack: [
      "refuses",
      async () => {
        const { provider, packId } = await offered();
        return ofNewcomer({ providerId: provider.uid, packId, priceMinor: packTerms.priceMinor, key: newKey() });
      },
    ],
    checkPass: ["admits", () => ofHolder(bed)],
    giveUpPass: ["admits", () => ofHolder(bed)],
    dropSeats: ["admits", () => withSeats(bed, { dropped: [1], seats: 2, refundMinor: 0 })],
    nameAttendees: ["refuses", () => withSeats(bed, { names: ["Ana", "Ben"] })],
    markAttendance: [
      "admits",
      async () => {
        const { provider, bookingId } = await inClass(bed);
        return {
          person: provider,
          data: { marks: [{ bookingId, seat: 0, mark: "present" }], onlyUnmarked: false },
        };
      },
    ],
    showCheckInCodes: [
      "admits",
      async () => {
        const { provider, slotId } = await inClass(bed);
        return { person: provider, data: { slotId } };
      },
    ],
    checkIn: [
      "admits",
      async () => {
        const { customer, bookingId, shown } = await inClass(bed);
        return { person: customer, data: { bookingId, seats: [0], code: await shown() } };
      },
    ],
    announceToClass: [
      "refuses",
      async () => {
        const { provider, slotId } = await inClass(bed);
        return { person: provider, data: { slotId, isForAll: false, text: "Bring a towel", key: newKey() } };
      },
    ],
    createClass: ["refuses", () => ofProvider(classWish({ from: "2050-11-20" }))],
    saveClass: [
      "refuses",
      () => teaching(({ title, description, level }) => ({ wordsEdition: 1, title, description, level, ...noMore })),
    ],
    changeOccurrence: [
      "refuses",
      () => teaching(({ place, priceMinor, capacity }) => ({ ...oneOccurrence, place, priceMinor, capacity })),
    ],
    addTimes: [
      "refuses",
      () => teaching(({ place, priceMinor, capacity }) => ({ ...oneMoreDate, place, priceMinor, capacity })),
    ],
    endTime: ["admits", () => teaching(() => ({ ruleId: "w0", from: "2050-11-25" }))],
    cancelClass: ["admits", () => teaching(() => ({ occurrenceId: null }))],
  } satisfies Readonly<Record<string, SuspendedAct>>;
}
