import { renamePerson } from "@flexsession/domain/erasure/rename-person";
import type { DocumentReference, DocumentSnapshot, Query } from "firebase-admin/firestore";
import type { z } from "zod";
import { db } from "../firebase/app.ts";

/** Whose documents they are, and what stands for them once they are gone. */
export interface Person {
  readonly uid: string;
  /** Empty once it is forgotten. */
  readonly email: string;
  readonly pseudonym: string;
}

/**
 * What becomes of a document: `null` that it goes, else what it is from then on. What can only be found by it is erased
 * before that, so that a process which dies in between begins with it again.
 */
export type Erase = (doc: DocumentSnapshot, person: Person, now: Date) => object | null | Promise<object | null>;

/** Documents of one kind that concern a person, and what becomes of them when the person is deleted. */
export interface Row {
  /** Its collections, without the ids between them. */
  readonly pattern: string;
  find(person: Person): readonly (Query | DocumentReference)[];
  readonly erase: Erase;
}

/** It goes. */
export const remove: Erase = () => null;

/** It stays, and names the pseudonym. */
export const rename = (doc: DocumentSnapshot, { uid, pseudonym }: Person): object =>
  asObject(renamePerson(doc.data(), uid, pseudonym));

/** It stays without what it has of the person's own, and names the pseudonym. */
export function strip<T>(schema: z.ZodType<T>, change: (value: T, uid: string, now: Date) => T) {
  return (doc: DocumentSnapshot, { uid, pseudonym }: Person, now: Date): object =>
    asObject(renamePerson(change(schema.parse(doc.data()), uid, now), uid, pseudonym));
}

/** What has a field that is the person. */
export function having(collection: string, ...fields: readonly string[]): Row["find"] {
  return ({ uid }) => fields.map((field) => db.collection(collection).where(field, "==", uid));
}

/** What lies in rooms, and whatever else names both parties. */
export function ofParties(group: string): Row["find"] {
  return ({ uid }) => [db.collectionGroup(group).where("parties", "array-contains", uid)];
}

function asObject(value: unknown): object {
  if (typeof value !== "object" || value === null) throw new Error("a document is an object");
  return value;
}
