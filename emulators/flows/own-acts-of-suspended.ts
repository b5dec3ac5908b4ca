import { paths } from "@flexsession/domain/paths";
import { auth, db } from "../../functions/src/firebase/app.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { get } from "./call.ts";
import { connectGoogle } from "./connect-google.ts";
import type { FlowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { drafted, newHandle, requiredParts } from "./page-parts.ts";
import { newcomer, publish } from "./publish.ts";
import { byAdmin, ofNewcomer, ofProvider, type SuspendedAct } from "./suspended-scenes.ts";
import { wish } from "./wish.ts";

/** What somebody does with their account, page, payouts and calendars, and what admins do. */
export function ownActs(bed: FlowBed) {
  return {
    openAccount: ["admits", () => ofNewcomer({ name: null, zone: "UTC" })],
    deleteAccount: [
      "admits",
      async () => {
        const { person } = await ofNewcomer({});
        return { person, data: { confirmation: person.email } };
      },
    ],
    signOutEverywhere: [
      "admits",
      async () => {
        const act = await ofNewcomer({});
        await auth.createUser({ uid: act.person.uid });
        return act;
      },
    ],
    exportAccount: ["refuses", () => ofNewcomer({})],
    linkExport: [
      "refuses",
      async () => {
        const act = await ofNewcomer({});
        await get("exportAccount", act.person, {});
        return act;
      },
    ],
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
    blockPerson: ["admits", async () => ofNewcomer({ uid: (await newcomer()).uid, isBlocked: true })],
    readNotices: ["admits", () => ofNewcomer({ noticeIds: ["one"] })],
    rotateFeed: ["admits", () => ofNewcomer({})],
    revokeFeed: ["admits", () => ofNewcomer({})],
    sendSignInLink: ["admits", () => ofNewcomer({ email: "nina@flexsession.test", continueTo: "/" })],
    checkLedger: [
      "refusesAdmins",
      async () => ({ person: { ...(await newcomer()), isAdmin: true }, data: { step: "entries", after: null } }),
    ],
    findPayment: ["refusesAdmins", () => byAdmin({ text: "K7QM-2XWD" })],
    findPeople: ["refusesAdmins", () => byAdmin({ text: "nina" })],
    readWeekFigures: ["refusesAdmins", () => byAdmin({ week: "2050-W46", after: null })],
    readPerson: ["refusesAdmins", async () => byAdmin({ uid: (await newcomer()).uid })],
    changeStanding: [
      "refusesAdmins",
      async () => byAdmin({ uid: (await newcomer()).uid, to: "suspended", reason: "Spam" }),
    ],
    markProvider: [
      "refusesAdmins",
      async () => {
        const { uid, name } = await publish();
        return byAdmin({ uid, act: "feature", name, reason: "Loved by many" });
      },
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
    checkInvariants: ["refusesAdmins", () => byAdmin({ step: "bookings", after: null })],
    listStuck: ["refusesAdmins", () => byAdmin({})],
    retryStuck: [
      "refusesAdmins",
      async () => {
        const { bookingId } = await book(bed, await newcomer(), wish(await publish()));
        const [mail] = (await db.collection(paths.mails).where("bookingId", "==", bookingId).get()).docs;
        return byAdmin({ thing: { kind: "mail", mailId: mail?.id }, reason: "The server was down" });
      },
    ],
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
  } satisfies Readonly<Record<string, SuspendedAct>>;
}
