import "./flow-environment.ts";
import { randomUUID } from "node:crypto";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { beforeAll, expect, it } from "vitest";
import { auth, db } from "../../functions/src/firebase/app.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { setLinkSigner } from "../../functions/src/room/sign-link.ts";
import { takeIn } from "../../functions/src/room/take-in.ts";
import { linkSigner } from "../files/link-signer.ts";
import { inClass } from "./attendance-parts.ts";
import { choices } from "./calendar.ts";
import { type CallableName, call, callables, get } from "./call.ts";
import { classWish } from "./class-parts.ts";
import { connectGoogle } from "./connect-google.ts";
import { dumpDatabase } from "./database.ts";
import { haveFile, openWork } from "./delivery-parts.ts";
import { exchange } from "./feedback-parts.ts";
import { flowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { movable, moveTo } from "./move-parts.ts";
import { offerWeekly, orderOf } from "./order-parts.ts";
import { bought, offered, packTerms } from "./pack-parts.ts";
import { drafted, newHandle, requiredParts } from "./page-parts.ts";
import { newcomer, publish } from "./publish.ts";
import { mixOf, openRoom, type Room, send, tone } from "./room-parts.ts";
import { hold } from "./story.ts";
import { plans, planTerms, subscribed } from "./subscription-parts.ts";
import {
  type Act,
  byAdmin,
  byProvider,
  delivered,
  held,
  inRoom,
  noMore,
  ofNewcomer,
  ofProvider,
  oneMoreDate,
  oneOccurrence,
  otherTime,
  proposed,
  requested,
  teaching,
} from "./suspended-scenes.ts";
import { publishClass, seatsOf, waitFor } from "./waitlist-parts.ts";
import { asRequest, newKey, onTheWire, wish } from "./wish.ts";

const bed = flowBed();
beforeAll(() => setLinkSigner(linkSigner("http://127.0.0.1", "s")));

/** Somebody who can wait for a class that is full. */
async function waited() {
  const provider = await publishClass(bed.clock.now(), 1);
  await hold(await newcomer(), seatsOf(provider));
  return { person: await newcomer(), data: waitFor(provider) };
}

async function ofSubscriber(): Promise<Act> {
  const { customer, subscriptionId } = await subscribed(bed);
  return { person: customer, data: { subscriptionId } };
}

async function withSeats(more: object): Promise<Act> {
  const person = await newcomer();
  const provider = await publish({ slot: { task: "class", capacity: 4, priceMinor: 2_000 } });
  const { bookingId } = await book(bed, person, wish(provider, { seats: 2 }));
  return { person, data: { bookingId, ...more } };
}

async function afterWork(dataOf: (room: Room) => unknown): Promise<Act> {
  const room = await openWork(addMilliseconds(bed.clock.now(), -3 * hour));
  return { person: room.customer, data: await dataOf(room) };
}

const refusals = { refuses: "account-suspended", refusesAdmins: "not-yours" } as const;

/**
 * What a suspended person may no longer do, and what stays open to them because it protects others or themselves: a new
 * callable has to be put on one of the two sides.
 */
const acts: { readonly [N in CallableName]: readonly [keyof typeof refusals | "admits", () => Promise<Act>] } = {
  openAccount: ["admits", () => ofNewcomer({ name: null, zone: "UTC" })],
  saveAccount: [
    "admits",
    async () => {
      const act = await ofNewcomer({ name: "Nina", zone: "UTC" });
      await auth.createUser({ uid: act.person.uid });
      return act;
    },
  ],
  saveNoticeChoices: ["admits", () => ofNewcomer({ choices: {} })],
  saveProvider: ["admits", async () => ofNewcomer({ providerId: (await publish()).uid, isSaved: true })],
  readNotices: ["admits", () => ofNewcomer({ noticeIds: ["one"] })],
  rotateFeed: ["admits", () => ofNewcomer({})],
  revokeFeed: ["admits", () => ofNewcomer({})],
  sendSignInLink: ["admits", () => ofNewcomer({ email: "nina@flexsession.test", continueTo: "/" })],
  holdPiece: ["refuses", async () => ofNewcomer(onTheWire(wish(await publish())))],
  holdOrder: ["refuses", async () => ofNewcomer(orderOf(await offerWeekly(bed, 2)))],
  joinWaitlist: ["refuses", waited],
  leaveWaitlist: [
    "admits",
    async () => {
      const { person, data } = await waited();
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
  checkSubscription: ["admits", ofSubscriber],
  cancelSubscription: ["admits", ofSubscriber],
  resumeSubscription: ["refuses", ofSubscriber],
  buyPack: [
    "refuses",
    async () => {
      const { provider, packId } = await offered();
      return ofNewcomer({ providerId: provider.uid, packId, priceMinor: packTerms.priceMinor, key: newKey() });
    },
  ],
  checkPass: [
    "admits",
    async () => {
      const { customer, passId } = await bought(bed);
      return { person: customer, data: { passId } };
    },
  ],
  giveFeedback: ["refuses", async () => afterWork(({ bookingId }) => ({ bookingId, stars: 5, text: "" }))],
  replyToFeedback: [
    "refuses",
    () =>
      afterWork(async ({ bookingId, customer, provider }) => {
        await exchange({ bookingId, customer, provider });
        return { bookingId, text: "Thank you" };
      }),
  ],
  reportFeedback: [
    "admits",
    () =>
      afterWork(async (work) => {
        const { feedbackId } = await exchange(work);
        return { feedbackId, part: "feedback", bookingId: null, reason: "untrue", why: "" };
      }),
  ],
  checkLedger: [
    "refusesAdmins",
    async () => ({ person: { ...(await newcomer()), isAdmin: true }, data: { step: "entries", after: null } }),
  ],
  findPeople: ["refusesAdmins", () => byAdmin({ text: "nina" })],
  readPerson: ["refusesAdmins", async () => byAdmin({ uid: (await newcomer()).uid })],
  changeStanding: [
    "refusesAdmins",
    async () => byAdmin({ uid: (await newcomer()).uid, to: "suspended", reason: "Spam" }),
  ],
  grantAdmin: [
    "refusesAdmins",
    async () => {
      const { uid } = await newcomer();
      await auth.createUser({ uid });
      return byAdmin({ uid, isAdmin: true, reason: "Joins us" });
    },
  ],
  actOnBooking: [
    "refusesAdmins",
    async () => {
      const { bookingId } = await book(bed, await newcomer(), wish(await publish()));
      return byAdmin({ bookingId, reason: "They fell ill", act: { kind: "cancel", as: "customer", refundMinor: 0 } });
    },
  ],
  rescheduleBooking: [
    "refuses",
    async () => {
      const scene = await movable(bed);
      return { person: scene.customer, data: moveTo(scene, "same", 0) };
    },
  ],
  dropSeats: ["admits", () => withSeats({ dropped: [1], seats: 2, refundMinor: 0 })],
  nameAttendees: ["refuses", () => withSeats({ names: ["Ana", "Ben"] })],
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
  saveProfile: ["refuses", () => ofNewcomer(requiredParts[0])],
  checkHandle: ["admits", () => ofNewcomer({ handle: newHandle() })],
  changeHandle: ["refuses", () => ofNewcomer({ handle: newHandle() })],
  publishProfile: ["refuses", async () => ({ person: await drafted(), data: {} })],
  startPayoutOnboarding: ["refuses", () => ofProvider({ country: "US" })],
  refreshPayoutAccount: ["admits", () => ofProvider({})],
  startCalendarConnection: ["refuses", () => ofProvider({ writesEvents: false })],
  chooseWhenUnknown: [
    "admits",
    async () => {
      const person = await publish();
      await connectGoogle(bed, person);
      return { person, data: { whenUnknown: "open" } };
    },
  ],
  finishCalendarConnection: [
    "refuses",
    async () => {
      const person = await publish();
      const { url } = await get("startCalendarConnection", person, { writesEvents: false });
      return { person, data: await bed.google.consent(url, `${person.uid}@gmail.test`) };
    },
  ],
  chooseCalendars: [
    "admits",
    async () => {
      const person = await publish();
      await connectGoogle(bed, person);
      return { person, data: { calendarKeys: [] } };
    },
  ],
  disconnectCalendars: ["admits", () => ofProvider({})],
  writeBookings: [
    "refuses",
    async () => {
      const person = await publish();
      await connectGoogle(bed, person, { writesEvents: true });
      const sync = await readDocument(refs.calendarSync(person.uid));
      return { person, data: { calendarKey: Object.keys(sync?.calendars ?? {})[0] } };
    },
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
    "admits",
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
};

const names = Object.keys(callables).filter((name): name is CallableName => name in callables);

it.each(names.map((name) => [...acts[name], name] as const))(
  "%s suspended people: $2",
  async (standing, prepare, name) => {
    const { person, data } = await prepare();
    const suspend = (suspended: boolean) => db.doc(paths.user(person.uid)).update({ suspended });
    await suspend(true);
    if (standing !== "admits") {
      const before = await dumpDatabase();
      expect((await call(name, person, data)).refused).toBe(refusals[standing]);
      expect(await dumpDatabase()).toEqual(before);
      await suspend(false);
    }
    expect((await call(name, person, data)).refused).toBeNull();
  },
);
