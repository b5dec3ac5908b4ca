import { readFileSync } from "node:fs";
import { initializeTestEnvironment } from "@firebase/rules-unit-testing";
import { type BookingState, bookingStates } from "@flexsession/domain/booking/life-cycle";
import { paths } from "@flexsession/domain/paths";
import { type DocumentData, deleteDoc, doc, type Firestore, setDoc, setLogLevel } from "firebase/firestore";
import { makeBooking } from "../factories/make-booking.ts";
import { makeUser } from "../factories/make-user.ts";
import { firestore, pastRules } from "./past-rules.ts";
import { projectIdOf, type RulesProject } from "./rules-projects.ts";

setLogLevel("silent");

/** The parties of every booking of the bed, and who is none. Who is suspended has a twin in each role who is not. */
export const roomPeople = {
  customer: { uid: "nina", isSuspended: false },
  provider: { uid: "marcus", isSuspended: false },
  suspendedCustomer: { uid: "nina", isSuspended: true },
  suspendedProvider: { uid: "marcus", isSuspended: true },
  stranger: { uid: "stranger", isSuspended: false },
  anonymous: { uid: null, isSuspended: false },
} as const;

export const parties: [string, string] = ["nina", "marcus"];

/** A Firestore with the rules and a booking in every state, whose id is the state. */
export interface RoomBed {
  as(uid: string | null): Firestore;
  /** Puts a document past the rules. */
  put(path: string, value: DocumentData): Promise<void>;
  /** Takes a document away past the rules. */
  remove(path: string): Promise<void>;
  suspend(uid: string, isSuspended: boolean): Promise<void>;
  /** Gives somebody a rest from writing until an instant. */
  quieten(uid: string, quietUntil: Date | null): Promise<void>;
  close(): Promise<void>;
}

export async function createRoomBed(name: RulesProject): Promise<RoomBed> {
  const [host = "", port] = (process.env.FIRESTORE_EMULATOR_HOST ?? "").split(":");
  const environment = await initializeTestEnvironment({
    projectId: projectIdOf(name),
    firestore: { rules: readFileSync("firestore.rules", "utf8"), host, port: Number(port) },
  });
  await environment.clearFirestore();
  const past = await pastRules(environment);
  const put: RoomBed["put"] = (path, value) => setDoc(doc(past.store, path), value);
  // A client for each person, since to connect takes longer than to ask.
  const opened = new Map<string | null, Firestore>();
  const bed: RoomBed = {
    as(uid) {
      const context = () =>
        uid === null ? environment.unauthenticatedContext() : environment.authenticatedContext(uid);
      const store = opened.get(uid) ?? firestore.parse(context().firestore());
      opened.set(uid, store);
      return store;
    },
    put,
    remove: (path) => deleteDoc(doc(past.store, path)),
    suspend: (uid, suspended) => put(paths.user(uid), makeUser({ uid, suspended })),
    quieten: (uid, quietUntil) => put(paths.user(uid), makeUser({ uid, quietUntil })),
    async close() {
      await past.close();
      await environment.cleanup();
    },
  };
  const book = (state: BookingState) => put(paths.booking(state), makeBooking(state, { bookingId: state }));
  await Promise.all(bookingStates.map(book));
  await Promise.all([...parties, "stranger"].map((uid) => bed.suspend(uid, false)));
  return bed;
}
