import { DocumentReference, type WriteBatch } from "firebase-admin/firestore";
import { z } from "zod";
import { db } from "../../../functions/src/firebase/app.ts";

/** A document as it was put into a batch; `data` is empty for one that is deleted. */
export interface Write {
  readonly kind: "create" | "set" | "update" | "delete";
  readonly path: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const writing = z.enum(["create", "set", "update", "delete"]);
const document = z.custom<DocumentReference>((value) => value instanceof DocumentReference);
const put = z.tuple([document, z.record(z.string(), z.unknown()).default({})]).rest(z.unknown());

/** Tells of every document that this process puts into a batch from now on, until what is returned is called. */
export function watchBatches(tell: (write: Write) => void): () => void {
  const batch = db.batch.bind(db);
  db.batch = () => watched(batch(), tell);
  return () => Object.assign(db, { batch });
}

/** The same batch, telling of every document put into it. */
function watched(batch: WriteBatch, tell: (write: Write) => void): WriteBatch {
  return new Proxy(batch, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "function") return value;
      const kind = writing.safeParse(key).data;
      return (...args: unknown[]) => {
        if (kind) tell(writeOf(kind, args));
        const result: unknown = Reflect.apply(value, target, args);
        return result;
      };
    },
  });
}

function writeOf(kind: Write["kind"], args: readonly unknown[]): Write {
  const [{ path }, data] = put.parse(args);
  return { kind, path, data: kind === "delete" ? {} : data };
}
