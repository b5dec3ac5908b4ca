import {
  collection,
  collectionGroup,
  type DocumentData,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  limit,
  orderBy,
  type QueryConstraint,
  query,
  setDoc,
  updateDoc,
  where,
} from "firebase/firestore";
import { z } from "zod";
import type { Act, Person } from "../access/people.ts";
import type { Row } from "../access/row.ts";
import type { MatrixBed } from "./matrix-bed.ts";

/** As the client and the storage refuse what the rules deny; an error of another kind is no answer. */
const refusal = z.object({ code: z.enum(["permission-denied", "storage/unauthorized"]) });

type Answer = "allowed" | "denied";

/** One question of a cell, and what the matrix says of it. */
interface Question {
  readonly name: string;
  readonly isAllowed: boolean;
  readonly ask: () => Promise<unknown>;
  /** What stands afterwards where it was allowed, so that no cell sees what another has written. */
  readonly leaves?: { readonly path: string; readonly value: DocumentData | null };
}

/** The answers of the rules to all that one person may ask by one act, beside those of the matrix. */
export async function askCell(bed: MatrixBed, row: Row, person: Person, act: Act) {
  const answers: Record<string, Answer> = {};
  const expected: Record<string, Answer> = {};
  const answer = async ({ name, isAllowed, ask, leaves }: Question) => {
    expected[name] = isAllowed ? "allowed" : "denied";
    answers[name] = await answerOf(ask());
    if (leaves && answers[name] === "allowed") await bed.restore(person, leaves.path, leaves.value);
  };
  const asked = questions[act](bed, row, person);
  await Promise.all(asked.filter(({ isAllowed, leaves }) => !isAllowed || !leaves).map(answer));
  for (const question of asked.filter(({ isAllowed, leaves }) => isAllowed && leaves)) await answer(question);
  return { answers, expected };
}

/** What the rules say to something that was asked. @throws {Error} when what came back is no answer of theirs */
export async function answerOf(asked: Promise<unknown>): Promise<Answer> {
  try {
    await asked;
    return "allowed";
  } catch (error) {
    if (refusal.safeParse(error).success) return "denied";
    throw error;
  }
}

type Ask = (bed: MatrixBed, row: Row, person: Person) => Question[];

const questions: Record<Act, Ask> = {
  get: (bed, row, person) => [
    {
      name: "the document",
      isAllowed: row.get.includes(person),
      ask: () => getDoc(doc(bed.as(person, row).store, row.at)),
    },
  ],

  list(bed, row, person) {
    const { store } = bed.as(person, row);
    const parent = parentOf(row.at);
    const lists = row.lists ?? [];
    const isOpen = lists.some((list) => list.where.length === 0 && list.allowed.includes(person));
    return [
      ...lists.flatMap(({ name, where: wheres, order, most = 100, allowed }) => {
        const asked = (...last: QueryConstraint[]) =>
          getDocs(
            query(
              collection(store, parent),
              ...wheres.map((each) => where(...each)),
              ...(order ? [orderBy(...order)] : []),
              ...last,
            ),
          );
        return [
          { name, isAllowed: allowed.includes(person), ask: () => asked(limit(most)) },
          { name: `${name}, one too many`, isAllowed: false, ask: () => asked(limit(most + 1)) },
          { name: `${name}, without a limit`, isAllowed: false, ask: () => asked() },
        ];
      }),
      { name: "the whole", isAllowed: isOpen, ask: () => getDocs(query(collection(store, parent), limit(10))) },
      {
        name: "across parents",
        isAllowed: false,
        ask: () => getDocs(query(collectionGroup(store, parent.slice(parent.lastIndexOf("/") + 1)), limit(10))),
      },
    ];
  },

  create(bed, row, person) {
    const { store, uid } = bed.as(person, row);
    const value = row.value ?? { uid };
    return [
      // A uid in the place of the id, for documents that are somebody's own.
      ...["fresh", `${uid}-fresh`].map((id) => ({
        name: id === "fresh" ? "a copy" : "a copy of their own",
        isAllowed: false,
        ask: () => setDoc(doc(store, `${parentOf(row.at)}/${id}`), value),
      })),
      ...(row.creates ?? []).map(({ name, value, at = row.at, allowed }) => ({
        name,
        isAllowed: allowed.includes(person),
        ask: () => setDoc(doc(store, at), value(uid)),
        leaves: { path: at, value: null },
      })),
    ];
  },

  update(bed, row, person) {
    const { store, uid } = bed.as(person, row);
    const found = doc(store, row.at);
    return [
      { name: "the same", isAllowed: false, ask: () => setDoc(found, row.value ?? { uid }) },
      { name: "its version", isAllowed: false, ask: () => setDoc(found, { version: 9 }, { merge: true }) },
      { name: "its price", isAllowed: false, ask: () => updateDoc(found, { priceMinor: 1 }) },
      ...(row.updates ?? []).map(({ name, value, allowed }) => ({
        name,
        isAllowed: allowed.includes(person),
        ask: () => updateDoc(found, value(uid)),
        leaves: { path: row.at, value: row.value },
      })),
    ];
  },

  delete: (bed, row, person) => [
    {
      name: "the document",
      isAllowed: (row.delete ?? []).includes(person),
      ask: () => deleteDoc(doc(bed.as(person, row).store, row.at)),
      leaves: { path: row.at, value: row.value },
    },
  ],
};

const parentOf = (path: string) => path.slice(0, path.lastIndexOf("/"));
