import { setTimeout as wait } from "node:timers/promises";
import { Refusal } from "@flexsession/domain/errors";
import type { TapeWeek } from "@flexsession/domain/tape/tape";
import { joinWeeks } from "@flexsession/domain/tape/tape-weeks";
import { db } from "./app.ts";
import { now as machineNow, shift } from "./clock.ts";
import { effect } from "./effect.ts";
import { isLostGuard } from "./lost-guard.ts";
import { type Ref, refs } from "./refs.ts";
import { type Draft, Staging } from "./staging.ts";
import { batchOf } from "./write-batch.ts";

/** What a decision reads: at most one provider's tape over some weeks, and single documents. */
export interface Plan {
  readonly tape?: { readonly providerId: string; readonly weeks: readonly string[] };
  readonly documents: readonly Ref<unknown>[];
}

interface Caller {
  readonly plan: Plan;
  readonly deadline: number;
  /** Decides, and returns how to tell the caller once the group's batch is written. */
  decide(staging: Staging, now: Date): () => void;
  fail(error: unknown): void;
}

const patienceMs = 25_000;
const mostCallers = 1_000;
const queues = new Map<string, Caller[]>();

/**
 * The only way to change a tape and whatever must change with it: reads, lets `decide` decide, and writes one atomic
 * batch guarded by the versions read. A lost guard reads and decides again, with jitter, until the deadline.
 *
 * Callers in this process that want the same tape join a queue, and one batch admits the whole queue in its order; a
 * caller that refuses drops out alone.
 *
 * @param decide pure; may run several times. `now` is the database's read time
 * @throws {Refusal} what `decide` throws, or `busy-try-again` when guards were lost until the deadline
 */
export function commit<T>(plan: Plan, decide: (draft: Draft, now: Date) => T): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const caller: Caller = {
      plan,
      deadline: Date.now() + patienceMs,
      decide: (staging, now) => {
        const result = staging.admit((draft) => decide(draft, now));
        return () => resolve(result);
      },
      fail: reject,
    };
    enqueue(keyOf(plan), caller);
  });
}

function keyOf(plan: Plan): string {
  const { tape, documents } = plan;
  return tape ? `${tape.providerId} ${tape.weeks.join(" ")}` : documents.map((each) => each.path).join(" ");
}

function enqueue(key: string, caller: Caller): void {
  const queue = queues.get(key);
  if (queue) {
    queue.push(caller);
    return;
  }
  queues.set(key, [caller]);
  // Callers of the same turn of the event loop join the first group.
  setImmediate(() => void drain(key));
}

async function drain(key: string): Promise<void> {
  for (let queue = queues.get(key); queue && queue.length > 0; queue = queues.get(key)) {
    const group = queue.splice(0, mostCallers);
    await admitGroup(group).catch((error: unknown) => {
      for (const caller of group) caller.fail(error);
    });
  }
  queues.delete(key);
}

async function admitGroup(group: readonly Caller[]): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const told = await attemptGroup(group);
    if (told) {
      for (const tell of told) tell();
      return;
    }
    if (group.every((caller) => caller.deadline < Date.now())) throw new Refusal("busy-try-again");
    await wait(Math.random() * Math.min(20 * 2 ** attempt, 500));
  }
}

/** @returns how to tell each caller, or null when a guard was lost */
async function attemptGroup(group: readonly Caller[]): Promise<(() => void)[] | null> {
  const tapePlan = group[0]?.plan.tape;
  const weekRefs = new Map(
    (tapePlan?.weeks ?? []).map((week) => [week, refs.tapeWeek(tapePlan?.providerId ?? "", week)]),
  );
  const documentPaths = group.flatMap((caller) => caller.plan.documents.map((each) => each.path));
  const paths = [...new Set([...[...weekRefs.values()].map((each) => each.path), ...documentPaths])];
  const read = await effect("commit.read", () => db.getAll(...paths.map((path) => db.doc(path))));
  const snapshots = new Map(read.map((each) => [each.ref.path, each]));
  const now = read[0] ? shift(read[0].readTime.toDate()) : machineNow();

  const weeks = new Map<string, TapeWeek | null>();
  for (const [week, ref] of weekRefs) {
    const snapshot = snapshots.get(ref.path);
    weeks.set(week, snapshot?.exists ? ref.schema.parse(snapshot.data()) : null);
  }
  const before = joinWeeks(
    tapePlan?.providerId ?? "",
    [...weeks.values()].filter((each) => each !== null),
  );
  const staging = new Staging(snapshots, before);
  const told = group.map((caller) => {
    try {
      return caller.decide(staging, now);
    } catch (error) {
      return () => caller.fail(error);
    }
  });

  const batch = batchOf(staging, before, weeks);
  if (!batch) return told;
  try {
    await effect("commit.write", () => batch.commit());
    return told;
  } catch (error) {
    if (isLostGuard(error)) return null;
    throw error;
  }
}
