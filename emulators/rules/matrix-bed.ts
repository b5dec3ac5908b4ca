import { readFileSync } from "node:fs";
import { initializeTestEnvironment, type RulesTestEnvironment } from "@firebase/rules-unit-testing";
import { paths } from "@flexsession/domain/paths";
import { type DocumentData, deleteDoc, doc, type Firestore, setDoc, setLogLevel } from "firebase/firestore";
import { accessMatrix } from "../access/access-matrix.ts";
import { type Person, people } from "../access/people.ts";
import { type Row, suspendedIn } from "../access/row.ts";
import { makeBooking } from "../factories/make-booking.ts";
import { makeProfile } from "../factories/make-profile.ts";
import { makeUser } from "../factories/make-user.ts";
import { firestore, type PastRules, pastRules } from "./past-rules.ts";
import { projectIdOf, type RulesProject } from "./rules-projects.ts";

// The client warns of every refusal, and most of what is asked here is refused.
setLogLevel("silent");

/** Two copies of the documents of all rows: in the second, every account is suspended. */
export interface MatrixBed {
  /** The database as somebody reaches it who asks for the document of a row. */
  as(person: Person, row: Row): { readonly uid: string; readonly store: Firestore };
  /** The database as somebody reaches it whose token claims something. */
  claiming(uid: string, claims: object): Firestore;
  /** Puts a document back as its row has it, or takes it away where it has none. */
  restore(person: Person, path: string, value: DocumentData | null): Promise<void>;
  close(): Promise<void>;
}

interface World {
  readonly environment: RulesTestEnvironment;
  readonly past: PastRules;
}

async function openWorld(name: RulesProject, suspended: boolean): Promise<World> {
  const [host = "", port] = (process.env.FIRESTORE_EMULATOR_HOST ?? "").split(":");
  const environment = await initializeTestEnvironment({
    projectId: projectIdOf(name),
    firestore: { rules: readFileSync("firestore.rules", "utf8"), host, port: Number(port) },
  });
  await environment.clearFirestore();
  const account = (uid: string, isAdmin: boolean | null = null) =>
    [paths.user(uid), makeUser({ uid, suspended, isAdmin })] as const;
  const seeded = new Map<string, DocumentData>([
    ...["nina", "marcus", "stranger", "rival"].map((uid) => account(uid)),
    account("boss", true),
    account("former", false),
    [paths.profile("rival"), makeProfile({ providerId: "rival" })],
    [paths.booking("second"), makeBooking("confirmed", { bookingId: "second" })],
  ]);
  // The accounts stand as this world has them.
  for (const { at, value } of accessMatrix) if (value && !seeded.has(at)) seeded.set(at, value);
  const past = await pastRules(environment);
  await Promise.all([...seeded].map(([path, value]) => setDoc(doc(past.store, path), value)));
  return { environment, past };
}

export async function createMatrixBed(): Promise<MatrixBed> {
  const [good, stopped] = [await openWorld("matrix", false), await openWorld("matrix-suspended", true)];
  const worldOf = (person: Person) => (person === "suspended" ? stopped : good);
  const opened = new Map<string, Firestore>();

  return {
    as(person, row) {
      const { claims } = people[person];
      const uid = person === "suspended" ? suspendedIn(row) : people[person].uid;
      const key = `${person} ${uid}`;
      const world = worldOf(person).environment;
      const context = () => (uid === null ? world.unauthenticatedContext() : world.authenticatedContext(uid, claims));
      const store = opened.get(key) ?? firestore.parse(context().firestore());
      opened.set(key, store);
      return { uid: uid ?? "nobody", store };
    },
    claiming: (uid, claims) => firestore.parse(good.environment.authenticatedContext(uid, { ...claims }).firestore()),
    restore(person, path, value) {
      const document = doc(worldOf(person).past.store, path);
      return value === null ? deleteDoc(document) : setDoc(document, value);
    },
    async close() {
      for (const { environment, past } of [good, stopped]) {
        await past.close();
        await environment.cleanup();
      }
    },
  };
}
