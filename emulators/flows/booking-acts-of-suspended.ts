import { randomUUID } from "node:crypto";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { db } from "../../functions/src/firebase/app.ts";
import { takeIn } from "../../functions/src/room/take-in.ts";
import { choices } from "./calendar.ts";
import { get } from "./call.ts";
import { haveFile, openWork } from "./delivery-parts.ts";
import { exchange } from "./feedback-parts.ts";
import type { FlowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { movable, moveTo } from "./move-parts.ts";
import { offerWeekly, orderOf } from "./order-parts.ts";
import { newcomer, publish } from "./publish.ts";
import { mixOf, openRoom, type Room, send, tone } from "./room-parts.ts";
import { hold } from "./story.ts";
import {
  type Act,
  byProvider,
  delivered,
  held,
  inRoom,
  ofNewcomer,
  ofProvider,
  otherTime,
  proposed,
  requested,
  type SuspendedAct,
} from "./suspended-scenes.ts";
import { publishClass, seatsOf, waitFor } from "./waitlist-parts.ts";
import { asRequest, newKey, onTheWire, wish } from "./wish.ts";

/** Somebody who can wait for a class that is full. */
async function waited(bed: FlowBed) {
  const provider = await publishClass(bed.clock.now(), 1);
  await hold(await newcomer(), seatsOf(provider));
  return { person: await newcomer(), data: waitFor(provider) };
}

async function afterWork(bed: FlowBed, dataOf: (room: Room) => unknown): Promise<Act> {
  const room = await openWork(addMilliseconds(bed.clock.now(), -3 * hour));
  return { person: room.customer, data: await dataOf(room) };
}

/** What somebody does with time, bookings and their rooms. */
export function bookingActs(bed: FlowBed) {
  return {
    holdPiece: ["refuses", async () => ofNewcomer(onTheWire(wish(await publish())))],
    holdOrder: ["refuses", async () => ofNewcomer(orderOf(await offerWeekly(bed, 2)))],
    joinWaitlist: ["refuses", () => waited(bed)],
    leaveWaitlist: [
      "admits",
      async () => {
        const { person, data } = await waited(bed);
        await get("joinWaitlist", person, data);
        return { person, data: { providerId: data.providerId, slotId: data.slotId } };
      },
    ],
    resumeCheckout: ["refuses", held],
    checkPayment: ["admits", held],
    letGo: ["admits", held],
    cancelBooking: [
      "admits",
      async () => {
        const person = await newcomer();
        const { bookingId } = await book(bed, person, wish(await publish()));
        return { person, data: { bookingId, refundMinor: 0 } };
      },
    ],
    giveRefund: [
      "admits",
      async () => {
        const provider = await publish();
        const { bookingId } = await book(bed, await newcomer(), wish(provider));
        await db.doc(paths.booking(bookingId)).update({ state: "completed" });
        return { person: provider, data: { bookingId, amountMinor: 1_000, givableMinor: 19_000 } };
      },
    ],
    readReceipt: ["admits", held],
    giveFeedback: ["refuses", async () => afterWork(bed, ({ bookingId }) => ({ bookingId, stars: 5, text: "" }))],
    replyToFeedback: [
      "refuses",
      () =>
        afterWork(bed, async ({ bookingId, customer, provider }) => {
          await exchange({ bookingId, customer, provider });
          return { bookingId, text: "Thank you" };
        }),
    ],
    reportFeedback: [
      "admits",
      () =>
        afterWork(bed, async (work) => {
          const { feedbackId } = await exchange(work);
          return { feedbackId, part: "feedback", bookingId: null, reason: "untrue", why: "" };
        }),
    ],
    rescheduleBooking: [
      "refuses",
      async () => {
        const scene = await movable(bed);
        return { person: scene.customer, data: moveTo(scene, "same", 0) };
      },
    ],
    exportCalendarFile: ["admits", () => inRoom(({ bookingId }) => ({ bookingId }))],
    requestPiece: ["refuses", async () => ofNewcomer(asRequest(wish(await publish({ slot: { mode: "request" } }))))],
    approveRequest: ["refuses", () => byProvider({})],
    declineRequest: ["refuses", () => byProvider({ reason: "No" })],
    proposeTime: ["refuses", () => byProvider(otherTime)],
    acceptProposal: ["refuses", proposed],
    refuseProposal: ["admits", proposed],
    withdrawRequest: [
      "admits",
      async () => {
        const { customer, bookingId } = await requested();
        return { person: customer, data: { bookingId } };
      },
    ],
    saveSchedule: ["refuses", () => ofProvider(choices({}))],
    editTape: [
      "refuses",
      () =>
        ofProvider({
          changes: [{ kind: "create", ...otherTime, task: "mix", mode: "instant", priceMinor: 9_000 }],
          key: newKey(),
        }),
    ],
    reserveFile: ["refuses", () => inRoom((room) => mixOf(room, 9))],
    dropFile: [
      "admits",
      () =>
        inRoom(async (room) => {
          const { bookingId, fileId, ...rest } = mixOf(room, 9);
          await get("reserveFile", room.customer, { bookingId, fileId, ...rest });
          return { bookingId, fileId };
        }),
    ],
    linkFile: [
      "refuses",
      () =>
        inRoom(async (room) => {
          const fileId = await send(room, room.provider, tone, `${randomUUID()}.wav`);
          await takeIn({ bookingId: room.bookingId, kind: "mixes", fileId });
          return { bookingId: room.bookingId, fileId, use: "listen" };
        }),
    ],
    deliverFile: [
      "refuses",
      async () => {
        const room = await openRoom();
        return { person: room.provider, data: { bookingId: room.bookingId, fileId: await haveFile(room) } };
      },
    ],
    approveDelivery: ["refuses", () => delivered({})],
    requestChanges: ["refuses", () => delivered({ changes: "Louder" })],
  } satisfies Readonly<Record<string, SuspendedAct>>;
}
