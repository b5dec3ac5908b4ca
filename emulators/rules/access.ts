import { readFileSync } from "node:fs";
import {
  assertFails,
  assertSucceeds,
  initializeTestEnvironment,
  type RulesTestEnvironment,
} from "@firebase/rules-unit-testing";
import {
  collection,
  collectionGroup,
  type DocumentData,
  deleteDoc,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  limit,
  type QueryConstraint,
  query,
  setDoc,
  setLogLevel,
  updateDoc,
} from "firebase/firestore";
import { afterAll, beforeAll, describe, it } from "vitest";
import { z } from "zod";

/** Everybody who may ask. `provider` and `customer` are the parties of what is seeded; `rival` is another provider. */
export const people = {
  anonymous: null,
  stranger: { uid: "stranger" },
  customer: { uid: "nina" },
  provider: { uid: "marcus" },
  rival: { uid: "rival" },
  admin: { uid: "boss", admin: true },
  pretender: { uid: "pretender", admin: "true" },
} as const;

// The client warns of every refusal, and most of what is asked here is refused.
setLogLevel("silent");

/** The test library is typed for the older client; what it returns is the modular one. */
const firestore = z.custom<Firestore>((value) => typeof value === "object" && value !== null);

export type Someone = keyof typeof people;
const everybody = Object.keys(people).filter((name): name is Someone => name in people);

/** One document of a collection, and who may do what with it; whoever is not named may not. */
interface Access {
  readonly path: string;
  readonly value: DocumentData;
  readonly get: readonly Someone[];
  /** Lists, each with the constraints that a client sends; the limit is added. */
  readonly lists: readonly {
    readonly name: string;
    readonly where: readonly QueryConstraint[];
    readonly allowed: readonly Someone[];
  }[];
}

export const all = everybody;
export const nobody: readonly Someone[] = [];

/** Tests the whole access of a collection: every person, every way to read and to write, allowed and denied. */
export function describeAccess({ path, value, get, lists }: Access): void {
  let environment: RulesTestEnvironment;
  const parent = path.slice(0, path.lastIndexOf("/"));
  const name = parent.slice(parent.lastIndexOf("/") + 1);

  beforeAll(async () => {
    const [host = "", port] = (process.env.FIRESTORE_EMULATOR_HOST ?? "").split(":");
    environment = await initializeTestEnvironment({
      projectId: `demo-rules-${name.toLowerCase()}`,
      firestore: { rules: readFileSync("firestore.rules", "utf8"), host, port: Number(port) },
    });
    await environment.clearFirestore();
    await environment.withSecurityRulesDisabled((context) => setDoc(doc(storeOf(context), path), value));
  });
  afterAll(() => environment.cleanup());

  const storeOf = (context: { firestore(): unknown }) => firestore.parse(context.firestore());
  const as = (someone: Someone) => {
    const person = people[someone];
    if (person === null) return storeOf(environment.unauthenticatedContext());
    const { uid, ...claims } = person;
    return storeOf(environment.authenticatedContext(uid, claims));
  };
  const expectFor = (allowed: readonly Someone[], someone: Someone, asked: Promise<unknown>) =>
    allowed.includes(someone) ? assertSucceeds(asked) : assertFails(asked);

  describe.each(everybody)("%s", (someone) => {
    it(`${get.includes(someone) ? "gets" : "cannot get"} a document`, () =>
      expectFor(get, someone, getDoc(doc(as(someone), path))));

    for (const list of lists) {
      const asked = (most: QueryConstraint[]) =>
        getDocs(query(collection(as(someone), parent), ...list.where, ...most));
      it(`${list.allowed.includes(someone) ? "lists" : "cannot list"} ${list.name}`, () =>
        expectFor(list.allowed, someone, asked([limit(100)])));
      it(`cannot list ${list.name} beyond a hundred, or without a limit`, async () => {
        await assertFails(asked([limit(101)]));
        await assertFails(asked([]));
      });
    }

    it("cannot list the whole, nor across parents", async () => {
      const isOpen = lists.some((list) => list.where.length === 0 && list.allowed.includes(someone));
      if (!isOpen) await assertFails(getDocs(query(collection(as(someone), parent), limit(10))));
      await assertFails(getDocs(query(collectionGroup(as(someone), name), limit(10))));
    });

    it("cannot create, change, replace or delete", async () => {
      const existing = doc(as(someone), path);
      const fresh = doc(as(someone), `${parent}/fresh`);
      await assertFails(setDoc(fresh, value));
      await assertFails(setDoc(existing, value));
      await assertFails(setDoc(existing, { version: 9 }, { merge: true }));
      await assertFails(updateDoc(existing, { priceMinor: 1 }));
      await assertFails(deleteDoc(existing));
    });
  });
}
