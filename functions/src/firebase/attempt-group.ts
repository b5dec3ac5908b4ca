import type { Tape, TapeWeek } from "@flexsession/domain/tape/tape";
import { joinWeeks } from "@flexsession/domain/tape/tape-weeks";
import type { DocumentSnapshot } from "firebase-admin/firestore";
import { db } from "./app.ts";
import { now as machineNow, shift } from "./clock.ts";
import { effect } from "./effect.ts";
import { isLostGuard } from "./lost-guard.ts";
import { type Ref, refs } from "./refs.ts";
import { Staging } from "./staging.ts";
import { batchOf } from "./write-batch.ts";

/** What a decision reads: at most one provider's tape over some weeks, and single documents. */
export interface Plan {
  readonly tape?: { readonly providerId: string; readonly weeks: readonly string[] };
  readonly documents: readonly Ref<unknown>[];
  /** Which of the documents many callers change at once: without a tape they are admitted together by it, as by a tape. */
  readonly queue?: Ref<unknown>;
  /** Those that only a caller asks for who is about to get what they want: in a rush the others' are not read. */
  readonly lateDocuments?: readonly Ref<unknown>[];
}

/** One caller of `commit`, waiting for the group that they are admitted in. */
export interface Caller {
  readonly plan: Plan;
  readonly deadline: number;
  /** Decides, and returns how to tell the caller once the group's batch is written. */
  decide(staging: Staging, now: Date): () => void;
  fail(error: unknown): void;
}

/** From how many callers on a second read costs less than everybody's late documents. */
const rush = 16;

/**
 * Reads for a group that wants the same tape, lets each decide on top of those before, and writes one guarded batch.
 *
 * @returns how to tell each caller, or null when a guard was lost: nothing is written then
 */
export async function attemptGroup(group: readonly Caller[]): Promise<(() => void)[] | null> {
  const tapePlan = group[0]?.plan.tape;
  const weekRefs = (tapePlan?.weeks ?? []).map((week) => refs.tapeWeek(tapePlan?.providerId ?? "", week));
  const latePaths = new Set(group.flatMap(({ plan }) => pathsOf(plan.lateDocuments ?? [])));
  const snapshots = await read("commit.read", [
    ...pathsOf(weekRefs),
    ...group.flatMap(({ plan }) => pathsOf(plan.documents)),
    ...(group.length < rush ? latePaths : []),
  ]);
  const [first] = snapshots.values();
  const now = first ? shift(first.readTime.toDate()) : machineNow();

  const weeks = new Map<string, TapeWeek | null>();
  for (const [index, ref] of weekRefs.entries()) {
    const snapshot = snapshots.get(ref.path);
    weeks.set(tapePlan?.weeks[index] ?? "", snapshot?.exists ? ref.schema.parse(snapshot.data()) : null);
  }
  const before = joinWeeks(
    tapePlan?.providerId ?? "",
    [...weeks.values()].filter((each) => each !== null),
  );
  const { staging, told } = await decideGroup(group, snapshots, latePaths, before, now);

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

/**
 * Lets everybody decide as if no unread document existed, and reads those that were asked for. Where that was right the
 * decisions stand; where not, they are made again. The second time everything is read that is left, so that a crowd
 * which is refused one by one does not cause a read for each.
 */
async function decideGroup(
  group: readonly Caller[],
  snapshots: Map<string, DocumentSnapshot>,
  latePaths: ReadonlySet<string>,
  before: Tape,
  now: Date,
): Promise<{ staging: Staging; told: (() => void)[] }> {
  for (let round = 0; ; round++) {
    const staging = new Staging(snapshots, before, latePaths);
    const told = group.map((caller) => decideOne(caller, staging, now));
    if (staging.unread.size === 0) return { staging, told };

    const left = [...latePaths].filter((path) => !snapshots.has(path));
    const late = await read("commit.readLate", round === 0 ? staging.unread : left);
    for (const [path, snapshot] of late) snapshots.set(path, snapshot);
    if ([...staging.unread].every((path) => !late.get(path)?.exists)) return { staging, told };
  }
}

function decideOne(caller: Caller, staging: Staging, now: Date): () => void {
  try {
    return caller.decide(staging, now);
  } catch (error) {
    return () => caller.fail(error);
  }
}

async function read(name: string, paths: Iterable<string>): Promise<Map<string, DocumentSnapshot>> {
  const documents = [...new Set(paths)].map((path) => db.doc(path));
  const snapshots = await effect(name, () => db.getAll(...documents));
  return new Map(snapshots.map((each) => [each.ref.path, each]));
}

function pathsOf(list: readonly Ref<unknown>[]): string[] {
  return list.map((each) => each.path);
}
