import { setTimeout as wait } from "node:timers/promises";
import { Refusal } from "@flexsession/domain/errors";
import { attemptGroup, type Caller, type Plan } from "./attempt-group.ts";
import type { Draft } from "./staging.ts";

const patienceMs = 25_000;
/** Two documents of some 2 kB for each come to less than half of the 10 MiB that one commit may carry. */
const mostCallers = 2_000;
const queues = new Map<string, Caller[]>();

/**
 * The only way to change a tape and whatever must change with it: reads, lets `decide` decide, and writes one atomic
 * batch guarded by the versions read. A lost guard reads and decides again, with jitter, until the deadline.
 *
 * Callers in this process that want the same tape, or name the same document as their queue, join it, and one batch admits
 * the whole queue in its order; a caller that refuses drops out alone.
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
  const { tape, queue, documents } = plan;
  if (tape) return `${tape.providerId} ${tape.weeks.join(" ")}`;
  return (queue ? [queue] : documents).map((each) => each.path).join(" ");
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
