import { ledgerEntry } from "@flexsession/domain/money/ledger";
import { addUp, type ProofPage } from "@flexsession/domain/money/ledger-proof";
import { paths } from "@flexsession/domain/paths";
import { FieldPath } from "firebase-admin/firestore";
import { db } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";

const entriesPerPage = 500;

/** Adds entries up, by their ids. */
export async function proveEntries(after: string | null): Promise<ProofPage> {
  const byId = db.collection(paths.ledger).orderBy(FieldPath.documentId()).limit(entriesPerPage);
  const found = await effect("ledger.list", () => (after === null ? byId : byId.startAfter(after)).get());
  const entries = found.docs.map((each) => ledgerEntry.parse(each.data()));
  const next = entries.length < entriesPerPage ? null : (entries.at(-1)?.entryId ?? null);
  return { checked: entries.length, ...addUp(entries), statedMinor: 0, next };
}
