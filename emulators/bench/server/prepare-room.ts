import { randomUUID } from "node:crypto";
import { paths } from "@flexsession/domain/paths";
import { type Message, message } from "@flexsession/domain/room/message";
import { auth, db } from "../../../functions/src/firebase/app.ts";
import { makeBooking } from "../../factories/make-booking.ts";
import { makeUser } from "../../factories/make-user.ts";

/** Somebody who signs in on a page of the bench. */
export interface RoomPerson {
  readonly uid: string;
  readonly email: string;
  readonly password: string;
}

/** A booking that stands, and its parties. */
export interface BenchRoom {
  readonly bookingId: string;
  readonly parties: [string, string];
  readonly customer: RoomPerson;
  readonly provider: RoomPerson;
}

/** Stores a room of two people whom nobody else knows. */
export async function prepareRoom(name: string): Promise<BenchRoom> {
  const customer = await savePerson(`${name}-customer`);
  const provider = await savePerson(`${name}-provider`);
  const parties: [string, string] = [customer.uid, provider.uid];
  const booking = makeBooking("confirmed", { bookingId: name, customerId: customer.uid, providerId: provider.uid });
  await db.doc(paths.booking(name)).set(booking);
  return { bookingId: name, parties, customer, provider };
}

/** Puts many texts into a room, by both in turn. */
export async function fillThread({ bookingId, parties }: BenchRoom, count: number): Promise<void> {
  const writer = db.bulkWriter();
  const begin = Date.now() - (count + 5) * 60_000;
  for (let index = 0; index < count; index++) {
    const messageId = randomUUID();
    const one: Message = {
      messageId,
      kind: "text",
      parties,
      from: parties[index % 3 === 0 ? 0 : 1],
      text: `Number ${index}. ${"La la la. ".repeat(index % 7)}`,
      at: new Date(begin + index * 60_000),
      editedAt: null,
      deletedAt: null,
    };
    void writer.create(db.doc(paths.message(bookingId, messageId)), { ...message.parse(one) });
  }
  await writer.close();
}

/** Counts what is written in a room from now on, each document and each change of one. */
export function watchRoom({ bookingId }: BenchRoom): {
  stop(): Readonly<Record<"messages" | "reads" | "presence", number>>;
} {
  const counts = { messages: 0, reads: 0, presence: 0 };
  const stops = (["messages", "reads", "presence"] as const).map((name) => {
    let isFirst = true;
    return db.collection(`${paths.booking(bookingId)}/${name}`).onSnapshot((snapshot) => {
      if (!isFirst) counts[name] += snapshot.docChanges().length;
      isFirst = false;
    });
  });
  return {
    stop() {
      for (const stop of stops) stop();
      return counts;
    },
  };
}

async function savePerson(uid: string): Promise<RoomPerson> {
  const [email, password] = [`${uid}@flexsession.test`, randomUUID()];
  await auth.createUser({ uid, email, password, emailVerified: true, displayName: uid });
  await db.doc(paths.user(uid)).set(makeUser({ uid, email }));
  return { uid, email, password };
}
