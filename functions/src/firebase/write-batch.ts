import { waitingIn } from "@flexsession/domain/tape/queue";
import type { Tape, TapeWeek } from "@flexsession/domain/tape/tape";
import { cutWeek } from "@flexsession/domain/tape/tape-weeks";
import type { WriteBatch } from "firebase-admin/firestore";
import { db } from "./app.ts";
import { refs } from "./refs.ts";
import type { Staging } from "./staging.ts";

/**
 * The one atomic batch of a group: every document it changes, and every tape week it depended on, is guarded by the
 * version that was read, or by not existing.
 *
 * @returns null when nothing was decided that needs a write
 */
export function batchOf(
  staging: Staging,
  before: Tape,
  weeks: ReadonlyMap<string, TapeWeek | null>,
): WriteBatch | null {
  const batch = db.batch();
  let writes = 0;
  const write = (path: string, value: object | null) => {
    const snapshot = staging.snapshots.get(path);
    const document = db.doc(path);
    const before = snapshot?.exists && snapshot.updateTime ? { lastUpdateTime: snapshot.updateTime } : null;
    if (value === null) batch.delete(document, before ?? { exists: false });
    else if (before) batch.update(document, { ...value }, before);
    else batch.create(document, value);
    writes += 1;
  };

  for (const [path, value] of staging.written) write(path, value);
  for (const [week, stored] of weeks) {
    const { path } = refs.tapeWeek(before.providerId, week);
    const changed = changesOf(before, staging.tape, week, stored);
    if (stored === null && changed) write(path, newWeek(staging.tape, week));
    else if (stored && changed) write(path, { ...changed, version: stored.version + 1 });
    else if (stored && staging.guarded.has(week)) write(path, { version: stored.version + 1 });
    else if (staging.guarded.has(week)) {
      batch.delete(db.doc(path), { exists: false });
      writes += 1;
    }
  }
  return writes > 0 ? batch : null;
}

/** A week in which nothing was published before. */
function newWeek(tape: Tape, week: string): TapeWeek {
  const cut = cutWeek(tape, week);
  const { providerId, rules } = tape;
  return {
    providerId,
    week,
    version: 1,
    rules,
    ...cut,
    requests: requestsIn(cut.claims),
    waiting: waitingFor(cut.queues),
  };
}

/** The maps of a week that a decision has changed; a batch carries no others, since slots outweigh all the rest. */
function changesOf(before: Tape, after: Tape, week: string, stored: TapeWeek | null): Partial<TapeWeek> | null {
  if (before === after) return null;
  const old = cutWeek(before, week);
  const next = cutWeek(after, week);
  const areRulesNew = stored !== null && after.rules !== before.rules && !isSame(stored.rules, after.rules);
  const changes = {
    ...(areRulesNew ? { rules: after.rules } : {}),
    ...(isSame(old.slots, next.slots) ? {} : { slots: next.slots }),
    ...(isSame(old.claims, next.claims) ? {} : { claims: next.claims, requests: requestsIn(next.claims) }),
    ...(isSame(old.seats, next.seats) ? {} : { seats: next.seats }),
    ...(isSame(old.queues, next.queues) ? {} : { queues: next.queues, waiting: waitingFor(next.queues) }),
  };
  return Object.keys(changes).length > 0 ? changes : null;
}

function requestsIn(claims: TapeWeek["claims"]): number {
  return Object.values(claims).filter((each) => each.state === "requested").length;
}

function waitingFor(queues: TapeWeek["queues"]): number {
  return Object.values(queues).reduce((sum, each) => sum + waitingIn(each), 0);
}

function isSame(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
