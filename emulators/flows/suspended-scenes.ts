import { paths } from "@flexsession/domain/paths";
import { db } from "../../functions/src/firebase/app.ts";
import { get } from "./call.ts";
import { classWish, teach } from "./class-parts.ts";
import { haveFile } from "./delivery-parts.ts";
import { newcomer, type Person, publish } from "./publish.ts";
import { openRoom } from "./room-parts.ts";
import { hold } from "./story.ts";
import { asRequest, wish } from "./wish.ts";

/** Something that its person could do if they were not suspended. */
export interface Act {
  readonly person: Person;
  readonly data: unknown;
}

/** Whether somebody who is suspended may still do it, and what they would do. */
export type SuspendedAct = readonly ["refuses" | "refusesAdmins" | "admits", () => Promise<Act>];

export const otherTime = { start: "2050-11-19T10:00:00Z", end: "2050-11-19T12:00:00Z" };

export async function requested() {
  const provider = await publish({ slot: { mode: "request" } });
  const customer = await newcomer();
  const { bookingId } = await get("requestPiece", customer, asRequest(wish(provider)));
  return { provider, customer, bookingId };
}

export async function proposed(): Promise<Act> {
  const { provider, customer, bookingId } = await requested();
  await get("proposeTime", provider, { bookingId, ...otherTime });
  const stored = await db.doc(paths.booking(bookingId)).get();
  const claimId: unknown = stored.get("request.proposal.claimId");
  return { person: customer, data: { bookingId, claimId } };
}

export async function held(): Promise<Act> {
  const person = await newcomer();
  const { bookingId } = await hold(person, wish(await publish()));
  return { person, data: { bookingId } };
}

export async function byProvider(more: object): Promise<Act> {
  const { provider, bookingId } = await requested();
  return { person: provider, data: { bookingId, ...more } };
}

export async function inRoom(dataOf: (room: Awaited<ReturnType<typeof openRoom>>) => unknown): Promise<Act> {
  const room = await openRoom();
  return { person: room.customer, data: await dataOf(room) };
}

export async function delivered(more: object): Promise<Act> {
  const room = await openRoom();
  const seen = { bookingId: room.bookingId, fileId: await haveFile(room) };
  const { round } = await get("deliverFile", room.provider, seen);
  return { person: room.customer, data: { ...seen, round, ...more } };
}

export const noMore = { subjects: [], materials: "", pictureUrls: [], joinUrl: null };
export const oneOccurrence = {
  edition: 1,
  occurrenceId: "w0-20501121",
  scope: "one",
  date: "2050-11-25",
  at: "19:00",
  minutes: 60,
};
export const oneMoreDate = {
  edition: 1,
  weekly: [],
  dates: [{ date: "2050-11-23", at: "10:00", minutes: 60 }],
  from: "2050-11-23",
  until: null,
};

export async function teaching(more: (wish: ReturnType<typeof classWish>) => object): Promise<Act> {
  const { classId, provider } = await teach(await publish({}));
  return { person: provider, data: { classId, ...more(classWish()) } };
}

export const ofNewcomer = async (data: unknown): Promise<Act> => ({ person: await newcomer(), data });
export const ofProvider = async (data: unknown): Promise<Act> => ({ person: await publish(), data });
export const byAdmin = async (data: unknown): Promise<Act> => ({
  person: { ...(await newcomer()), isAdmin: true },
  data,
});
