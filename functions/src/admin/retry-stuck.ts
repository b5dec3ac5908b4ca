import { randomUUID } from "node:crypto";
import type { AuditEntry } from "@flexsession/domain/admin/audit-entry";
import { type AdminAct, requireActingAdmin } from "@flexsession/domain/admin/change-standing";
import { nameOfStuck, type StuckThing } from "@flexsession/domain/admin/stuck";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { takeUp } from "@flexsession/domain/payments/new-intent";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { smtpUrl, stripeSecretKey } from "../firebase/params.ts";
import { readDocument } from "../firebase/read-document.ts";
import { type Ref, refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";
import { deliverMail } from "../notify/deliver-mail.ts";
import { forgetFailedEvent } from "../payments/forget-failed-event.ts";
import { refundOrPostpone } from "../payments/refund-or-postpone.ts";
import { replayEvent } from "../payments/replay-event.ts";
import { reverseOrPostpone } from "../release/reverse-or-postpone.ts";
import { transferOrPostpone } from "../release/transfer-or-postpone.ts";
import { requireAdmin } from "./require-admin.ts";

/** A kind of thing that can be stuck: how it is noted that it is tried again, in which booking, and how that is done. */
interface Way {
  readonly ref: Ref<unknown>;
  /** What it was, or null when it is stuck no more. */
  readonly take: (draft: Draft, now: Date) => { readonly attempts: number; readonly bookingId: string | null } | null;
  readonly perform: () => Promise<unknown>;
  readonly isDone: () => Promise<boolean>;
}

/**
 * Tries something again that is stuck, by what the sweep or the endpoint does: once, however many admins do it at once.
 * Who did, and why, is committed before.
 */
export const retryStuck = callable(
  contracts.retryStuck,
  { secrets: [stripeSecretKey, smtpUrl] },
  async ({ thing, reason }, caller) => {
    requireAdmin(caller);
    const way = wayOf(thing);
    const act = { by: caller.uid, reason, entryId: randomUUID() };
    if (await noteRetry(thing, way, act)) await way.perform();
    return { isDone: await way.isDone() };
  },
);

function noteRetry(thing: StuckThing, { ref, take }: Way, act: AdminAct): Promise<boolean> {
  const adminRef = refs.user(act.by);
  return commit({ documents: [ref, adminRef] }, (draft, now) => {
    requireActingAdmin(draft.get(adminRef));
    if (draft.get(ref) === null) throw new Refusal("not-found");
    const taken = take(draft, now);
    if (!taken) return false;
    draft.create(refs.auditEntry(act.entryId), entryOf(thing, act, taken, now));
    return true;
  });
}

function entryOf(thing: StuckThing, act: AdminAct, { attempts, bookingId }: Taken, at: Date): AuditEntry {
  const before = { thing: null, state: "stuck", attempts };
  const after = { thing: nameOfStuck(thing), state: "tried again", attempts };
  return { ...act, act: "retry", personId: null, bookingId, before, after, at };
}

type Taken = NonNullable<ReturnType<Way["take"]>>;

function wayOf(thing: StuckThing): Way {
  if (thing.kind === "mail") return mailWay(thing.mailId);
  if (thing.kind === "event") return eventWay(thing.eventId);
  if (thing.kind === "refund") return intentWay(refs.refund(thing.paymentId, thing.cause), refundOrPostpone);
  if (thing.kind === "transfer") return intentWay(refs.transfer(thing.paymentId, thing.bookingId), transferOrPostpone);
  return intentWay(refs.reversal(thing.paymentId, thing.intentId), reverseOrPostpone);
}

function mailWay(mailId: string): Way {
  const ref = refs.mail(mailId);
  return {
    ref,
    take: (draft, now) => {
      const mail = draft.get(ref);
      if (mail?.kind === "signIn") throw new Refusal("not-found");
      if (mail?.state !== "failed") return null;
      draft.put(ref, { ...mail, state: "queued", attempts: 0, dueAt: now });
      return { attempts: mail.attempts, bookingId: "bookingId" in mail ? mail.bookingId : null };
    },
    perform: () => deliverMail(mailId),
    isDone: async () => {
      const state = (await readDocument(ref))?.state;
      return state === "sent" || state === "stale" || state === "unwanted";
    },
  };
}

function eventWay(eventId: string): Way {
  const ref = refs.failedEvent(eventId);
  let isDone = false;
  return {
    ref,
    take: (draft) => {
      const event = draft.get(ref);
      return event && { attempts: event.attempts, bookingId: null };
    },
    perform: async () => {
      const event = await readDocument(ref);
      if (!event) return;
      isDone = await replayEvent(event);
      if (isDone) await forgetFailedEvent(eventId);
    },
    isDone: async () => isDone,
  };
}

function intentWay<T extends Intent>(ref: Ref<T>, perform: (intent: T) => Promise<unknown>): Way {
  return {
    ref,
    take: (draft, now) => {
      const intent = draft.get(ref);
      if (intent?.state !== "owed") return null;
      const taken = takeUp(intent, now);
      if (!taken) return null;
      draft.put(ref, taken);
      return { attempts: intent.attempt - 1, bookingId: intent.bookingId };
    },
    perform: async () => {
      const intent = await readDocument(ref);
      if (intent) await perform(intent);
    },
    isDone: async () => (await readDocument(ref))?.state !== "owed",
  };
}

interface Intent {
  readonly state: string;
  readonly attempt: number;
  readonly bookingId: string;
  readonly dueAt: Date;
  readonly retriedAt?: Date;
}
