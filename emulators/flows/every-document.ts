import type { DocumentSnapshot } from "firebase-admin/firestore";
import { z } from "zod";
import { db } from "../../functions/src/firebase/app.ts";

const answer = z.array(z.object({ document: z.object({ name: z.string() }).optional() }));
const atOnce = 500;

/**
 * Every document that is stored, in every collection by whatever name and also below documents that are not there: the
 * query of no collection at all, which the SDK keeps for its own recursive deletion, so that it is asked by the wire.
 */
export async function everyDocument(): Promise<DocumentSnapshot[]> {
  const host = process.env.FIRESTORE_EMULATOR_HOST ?? "";
  const root = `projects/${process.env.GCLOUD_PROJECT}/databases/(default)/documents`;
  const response = await fetch(`http://${host}/v1/${root}:runQuery`, {
    method: "POST",
    headers: { authorization: "Bearer owner", "content-type": "application/json" },
    body: JSON.stringify({
      structuredQuery: { from: [{ allDescendants: true }], select: { fields: [{ fieldPath: "__name__" }] } },
    }),
  });
  if (!response.ok) throw new Error(`the documents could not be listed: ${response.status} ${await response.text()}`);
  const found = answer.parse(await response.json()).flatMap((each) => each.document ?? []);
  const refs = found.map(({ name }) => db.doc(name.slice(root.length + 1)));
  const documents: DocumentSnapshot[] = [];
  for (let start = 0; start < refs.length; start += atOnce) {
    documents.push(...(await db.getAll(...refs.slice(start, start + atOnce))));
  }
  return documents.filter((each) => each.exists);
}
