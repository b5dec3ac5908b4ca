import { dispute } from "@flexsession/domain/disputes/dispute";
import { eraseFromDispute, eraseFromSale } from "@flexsession/domain/erasure/erase-from";
import { pass } from "@flexsession/domain/packs/pass";
import { paths } from "@flexsession/domain/paths";
import { subscription } from "@flexsession/domain/subscriptions/subscription";
import { db } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";
import { having, type Row, rename, strip } from "./row.ts";

/** Money, of which every cent stays accounted for: under the pseudonym, the same in all of it. */
export const saleRows: readonly Row[] = [
  {
    pattern: "passes",
    find: ({ uid }) => [db.collection(paths.passes).where("parties", "array-contains", uid)],
    erase: strip(pass, eraseFromSale),
  },
  {
    pattern: "subscriptions",
    find: ({ uid }) => [db.collection(paths.subscriptions).where("parties", "array-contains", uid)],
    erase: strip(subscription, eraseFromSale),
  },
  {
    pattern: "disputes",
    find: having(paths.disputes, "customerId", "providerId"),
    // The file was for a bank that has decided.
    erase: async (doc, person, now) => {
      await effect("erasure.disputeFile", () => db.doc(paths.disputeFile(doc.id)).delete());
      return strip(dispute, eraseFromDispute)(doc, person, now);
    },
  },
  {
    pattern: "payments/transfers",
    find: ({ uid }) => [db.collectionGroup("transfers").where("providerId", "==", uid)],
    erase: rename,
  },
  {
    pattern: "payments/reversals",
    find: ({ uid }) => [db.collectionGroup("reversals").where("providerId", "==", uid)],
    erase: rename,
  },
  { pattern: "payments", find: having(paths.payments, "customerId", "providerId"), erase: rename },
  { pattern: "ledger", find: having(paths.ledger, "providerId"), erase: rename },
  { pattern: "audit", find: having(paths.audit, "personId", "by"), erase: rename },
];
