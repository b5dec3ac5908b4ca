import { failedEvent, type Stuck } from "@flexsession/domain/admin/stuck";
import { contracts } from "@flexsession/domain/contracts";
import { type Mail, mail } from "@flexsession/domain/notify/mail";
import { paths } from "@flexsession/domain/paths";
import { refund } from "@flexsession/domain/payments/payment";
import { reversal, transfer } from "@flexsession/domain/payments/transfer";
import type { Query, QueryDocumentSnapshot } from "firebase-admin/firestore";
import { db } from "../firebase/app.ts";
import { callable } from "../firebase/callable.ts";
import { effect } from "../firebase/effect.ts";
import { forgetFailedEvent } from "../payments/forget-failed-event.ts";
import { requireReadingAdmin } from "./require-admin.ts";

/** As many of each kind as are shown. */
const most = 50;

/** Everything that has failed and waits, the longest first of each kind. What the processor has brought again since is taken off. */
export const listStuck = callable(contracts.listStuck, {}, async (_, caller) => {
  await requireReadingAdmin(caller);
  const kinds = await Promise.all([
    failedMails(),
    failedEvents(),
    owed("refunds"),
    owed("transfers"),
    owed("reversals"),
  ]);
  return { things: kinds.flat(), isMore: kinds.some((each) => each.length >= most) };
});

async function failedMails(): Promise<Stuck[]> {
  const found = await read(db.collection(paths.mails).where("state", "==", "failed").orderBy("dueAt"));
  return found.map((each) => stuckMail(mail.parse(each.data())));
}

function stuckMail(of: Mail): Stuck {
  const { mailId, kind, failure = null, attempts, createdAt } = of;
  return {
    thing: { kind: "mail", mailId },
    what: kind,
    failure,
    attempts,
    since: createdAt,
    nextAt: null,
    bookingId: "bookingId" in of ? of.bookingId : null,
    personId: "uid" in of ? of.uid : null,
    amountMinor: null,
    canRetry: kind !== "signIn",
  };
}

async function failedEvents(): Promise<Stuck[]> {
  const found = (await read(db.collection(paths.failedEvents).orderBy("lastAt"))).map((each) =>
    failedEvent.parse(each.data()),
  );
  if (found.length === 0) return [];
  const claims = found.map((each) => db.doc(paths.stripeEvent(each.eventId)));
  const claimed = await effect("stuck.claims", () => db.getAll(...claims));
  const handled = found.filter((_, index) => claimed[index]?.exists);
  await Promise.all(handled.map((each) => forgetFailedEvent(each.eventId)));
  return found
    .filter((each) => !handled.includes(each))
    .map(({ eventId, type, failure, attempts, firstAt }) => ({
      thing: { kind: "event", eventId },
      what: type,
      failure,
      attempts,
      since: firstAt,
      nextAt: null,
      bookingId: null,
      personId: null,
      amountMinor: null,
      canRetry: true,
    }));
}

async function owed(group: "refunds" | "transfers" | "reversals"): Promise<Stuck[]> {
  const found = await read(db.collectionGroup(group).where("state", "==", "owed").orderBy("dueAt"));
  return found.map((each) => stuckIntent(group, each));
}

function stuckIntent(group: "refunds" | "transfers" | "reversals", document: QueryDocumentSnapshot): Stuck {
  if (group === "refunds") {
    const { paymentId, cause, ...intent } = refund.parse(document.data());
    return { thing: { kind: "refund", paymentId, cause }, what: cause, personId: null, ...factsOf(intent) };
  }
  if (group === "transfers") {
    const { paymentId, providerId: personId, ...intent } = transfer.parse(document.data());
    const { bookingId } = intent;
    return { thing: { kind: "transfer", paymentId, bookingId }, what: paymentId, personId, ...factsOf(intent) };
  }
  const { paymentId, intentId, providerId: personId, ...intent } = reversal.parse(document.data());
  return { thing: { kind: "reversal", paymentId, intentId }, what: intentId, personId, ...factsOf(intent) };
}

interface Intent {
  readonly bookingId: string;
  readonly amountMinor: number;
  readonly attempt: number;
  readonly createdAt: Date;
  readonly dueAt: Date;
  readonly failure?: string;
}

/** Its attempts are those that have failed: the one that is numbered next has not been made. */
function factsOf({ bookingId, amountMinor, attempt, createdAt, dueAt, failure }: Intent) {
  const when = { since: createdAt, nextAt: dueAt };
  return { bookingId, amountMinor, attempts: attempt - 1, ...when, failure: failure ?? null, canRetry: true };
}

async function read(query: Query): Promise<QueryDocumentSnapshot[]> {
  const found = await effect("stuck.list", () => query.limit(most).get());
  return found.docs;
}
