import { dispute } from "@flexsession/domain/disputes/dispute";
import { eraseFromDispute, eraseFromPayment, eraseFromSale } from "@flexsession/domain/erasure/erase-from";
import { goneName } from "@flexsession/domain/erasure/gone";
import { type Pass, pass } from "@flexsession/domain/packs/pass";
import { paths } from "@flexsession/domain/paths";
import { payment } from "@flexsession/domain/payments/payment";
import { subscription } from "@flexsession/domain/subscriptions/subscription";
import { FieldPath } from "firebase-admin/firestore";
import { db } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";
import { eraseRow } from "./erase-row.ts";
import { having, type Row, rename, strip } from "./row.ts";

/** Money, of which every cent stays accounted for: under the pseudonym, the same in all of it. */
export const saleRows: readonly Row[] = [
  {
    pattern: "passes",
    find: ({ uid }) => [db.collection(paths.passes).where("parties", "array-contains", uid)],
    erase: async (doc, person, now) => {
      const sold = pass.parse(doc.data());
      await eraseRow(noticesOf(sold, `pass-${sold.passId}-`, person.uid), person);
      return strip(pass, eraseFromSale)(doc, person, now);
    },
  },
  {
    pattern: "subscriptions",
    find: ({ uid }) => [db.collection(paths.subscriptions).where("parties", "array-contains", uid)],
    erase: async (doc, person, now) => {
      const sold = subscription.parse(doc.data());
      await eraseRow(noticesOf(sold, `subscription-${sold.subscriptionId}-`, person.uid), person);
      return strip(subscription, eraseFromSale)(doc, person, now);
    },
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
  {
    pattern: "payments",
    find: having(paths.payments, "customerId", "providerId"),
    erase: strip(payment, eraseFromPayment),
  },
  { pattern: "ledger", find: having(paths.ledger, "providerId"), erase: rename },
  { pattern: "audit", find: having(paths.audit, "personId", "by"), erase: rename },
];

/** What the other was told of a sale names this one; what it is of stands in its id alone. */
function noticesOf({ parties }: Pick<Pass, "parties">, prefix: string, uid: string): Row {
  const other = parties.find((each) => each !== uid) ?? uid;
  const inbox = db.collection(paths.inbox(other));
  const id = FieldPath.documentId();
  return {
    pattern: "notifications/inbox",
    find: () => [inbox.where(id, ">=", prefix).where(id, "<", `${prefix}\uf8ff`)],
    erase: (doc) => ({ ...doc.data(), who: goneName }),
  };
}
