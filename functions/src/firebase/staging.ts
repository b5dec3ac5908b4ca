import type { Tape } from "@flexsession/domain/tape/tape";
import type { DocumentSnapshot } from "firebase-admin/firestore";
import type { Ref } from "./refs.ts";

/** What one caller of a commit has read and decided; nothing is written before the whole group has decided. */
export interface Draft {
  /** The tape as decided so far; empty when the plan names none. */
  readonly tape: Tape;
  /** Replaces the tape; the commit then also guards `weeks`, on which the decision depended. */
  putTape(tape: Tape, weeks: readonly string[]): void;
  /** The document as decided so far, or null; only documents that the plan names. */
  get<T>(ref: Ref<T>): T | null;
  /** Those of the documents that exist. */
  getAll<T>(wanted: readonly Ref<T>[]): T[];
  put<T>(ref: Ref<T>, value: T): void;
  /** Creates a document without having read it; if it exists by then, the whole decision is made again. */
  create<T>(ref: Ref<T>, value: T): void;
  /** Takes away a document that the plan names. */
  remove<T>(ref: Ref<T>): void;
}

export type Snapshots = ReadonlyMap<string, DocumentSnapshot>;

interface Parsed<T> {
  readonly schema: unknown;
  readonly value: T;
}

/** The decisions of a group over one set of snapshots, each caller's on top of those before. */
export class Staging {
  readonly snapshots: Snapshots;
  /** Null for what is taken away. */
  readonly written = new Map<string, object | null>();
  readonly guarded = new Set<string>();
  /** Late documents that a decision asked for and took as absent, although nobody has read them yet. */
  readonly unread = new Set<string>();
  tape: Tape;
  private readonly late: ReadonlySet<string>;
  private readonly parsed = new Map<string, Parsed<unknown>>();

  /** @param late the documents that may be asked for before they are read */
  constructor(snapshots: Snapshots, tape: Tape, late: ReadonlySet<string>) {
    this.snapshots = snapshots;
    this.tape = tape;
    this.late = late;
  }

  /** Lets one caller decide; what it wrote counts only if `decide` returns. */
  admit<R>(decide: (draft: Draft) => R): R {
    const written = new Map<string, object | null>();
    const guarded = new Set<string>();
    let tape = this.tape;
    const get = <T>(ref: Ref<T>): T | null => {
      const value = written.has(ref.path) ? written.get(ref.path) : this.written.get(ref.path);
      if (value === undefined) return this.read(ref);
      return value === null ? null : ref.schema.parse(value);
    };
    const draft: Draft = {
      get tape() {
        return tape;
      },
      putTape: (next, weeks) => {
        tape = next;
        for (const week of weeks) guarded.add(week);
      },
      get,
      getAll: (wanted) => wanted.map((each) => get(each)).filter((each) => each !== null),
      put: (ref, value) => written.set(ref.path, storable(value)),
      create: (ref, value) => written.set(ref.path, storable(value)),
      remove: (ref) => written.set(ref.path, null),
    };

    const result = decide(draft);
    this.tape = tape;
    for (const [path, value] of written) this.written.set(path, value);
    for (const week of guarded) this.guarded.add(week);
    return result;
  }

  private read<T>(ref: Ref<T>): T | null {
    const snapshot = this.snapshots.get(ref.path);
    if (!snapshot && !this.late.has(ref.path)) {
      throw new Error(`${ref.path} is not among the documents that this commit reads`);
    }
    if (!snapshot) this.unread.add(ref.path);
    if (!snapshot?.exists) return null;
    const known = this.parsed.get(ref.path);
    if (known && isParsedBy(ref, known)) return known.value;
    const value = ref.schema.parse(snapshot.data());
    this.parsed.set(ref.path, { schema: ref.schema, value });
    return value;
  }
}

function isParsedBy<T>(ref: Ref<T>, parsed: Parsed<unknown>): parsed is Parsed<T> {
  return parsed.schema === ref.schema;
}

function storable(value: unknown): object {
  if (typeof value !== "object" || value === null) throw new Error("a document is an object");
  return value;
}
