import { randomUUID } from "node:crypto";
import { Change, type DocumentSnapshot, type FirestoreEvent } from "firebase-functions/firestore";
import { z } from "zod";

const place = z.object({ bookingId: z.string(), fileId: z.string(), commentId: z.string() });

type Place = z.infer<typeof place>;

/** The event by which the database tells the functions of a comment that was written. */
export function writtenEvent(
  before: DocumentSnapshot,
  after: DocumentSnapshot,
  at: Date,
): FirestoreEvent<Change<DocumentSnapshot>, Place> {
  const { path } = after.ref;
  const [, bookingId, , fileId, , commentId] = path.split("/");
  return {
    specversion: "1.0",
    id: randomUUID(),
    source: "flows",
    type: "google.cloud.firestore.document.v1.written",
    time: at.toISOString(),
    location: "here",
    project: "flows",
    database: "(default)",
    namespace: "(default)",
    document: path,
    params: place.parse({ bookingId, fileId, commentId }),
    data: new Change(before, after),
  };
}
