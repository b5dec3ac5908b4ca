import type { Cell } from "@flexsession/domain/tape/strip-cells";
import type { Tape } from "@flexsession/domain/tape/tape";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { FoldedPart } from "./fold-part.ts";
import { foldStrip, isBookable, type StripFold } from "./fold-strip.ts";
import { shareTape } from "./share-tape.ts";
import { daysFrom, type StripDay, stripDays } from "./strip-day.ts";

export interface StripState extends StripFold {
  readonly status: "loading" | "ready" | "failed";
  /** What is shown may be old: not connected, or not yet. */
  readonly isStale: boolean;
  readonly tape: Tape | null;
  readonly zone: string;
  /** Local date of the first day. */
  readonly from: string;
  readonly days: readonly StripDay[];
  /** The cell that the Tab key reaches. */
  readonly active: string | null;
  /** Whether the active cell must take the focus as soon as it is drawn. */
  readonly wantsFocus: boolean;
}

/** A strip outside React: the listener writes it, each cell reads only its own part. */
export interface StripStore extends Pick<StoreApi<StripState>, "getState" | "subscribe" | "getInitialState"> {
  /** Shows a tape, redrawing what differs from the one before. */
  readonly showTape: (tape: Tape, now: Date, isStale?: boolean) => void;
  /** Shows other days, or the same ones in another zone. */
  readonly showDays: (from: string, zone: string, now: Date) => void;
  /** Lets time pass. */
  readonly refold: (now: Date) => void;
  /** Begins again without a tape. */
  readonly clear: () => void;
  readonly fail: () => void;
  /** Makes a cell the one that Tab reaches; with `focus` it also takes the focus. */
  readonly activate: (key: string, focus?: "focus") => void;
  /** Makes the active cell take the focus when it is drawn next. */
  readonly wantFocus: () => void;
  readonly focusTaken: () => void;
}

/** A strip of 14 days from a local date on. */
export function createStripStore(from: string, zone: string): StripStore {
  const days = daysFrom(from, zone, stripDays);
  const store = createStore<StripState>()(() => ({ ...blank(days), from, zone, days }));

  function fold(now: Date, changes: Partial<Pick<StripState, "tape" | "isStale" | "days" | "from" | "zone">>): void {
    const before = store.getState();
    const after = { ...before, ...changes };
    if (!after.tape) {
      store.setState({ ...changes, ...blank(after.days) });
      return;
    }
    const folded = foldStrip(after.tape, after.days, now, before.tape ? before : null);
    store.setState({ ...changes, ...folded, status: "ready", active: stillActive(before, folded) });
  }

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    showTape(tape, now, isStale = false) {
      fold(now, { tape: shareTape(store.getState().tape, tape), isStale });
    },
    showDays(from, zone, now) {
      fold(now, { from, zone, days: daysFrom(from, zone, stripDays) });
    },
    refold: (now) => fold(now, {}),
    clear: () => store.setState({ ...blank(store.getState().days), tape: null }),
    fail: () => store.setState(({ tape }) => (tape ? { isStale: true } : { status: "failed" })),
    activate: (active, focus) => store.setState({ active, wantsFocus: focus === "focus" }),
    wantFocus: () => store.setState({ wantsFocus: true }),
    focusTaken: () => store.setState({ wantsFocus: false }),
  };
}

function blank(days: readonly StripDay[]) {
  return {
    status: "loading",
    isStale: true,
    tape: null,
    active: null,
    wantsFocus: false,
    rows: days.map((day) => ({ ...day, keys: [], freeCount: 0 })),
    cells: new Map<string, Cell>(),
    parts: new Map<number, FoldedPart>(),
  } as const;
}

/** The active cell, or when it is gone what now stands in its place, or else the first that can be booked. */
function stillActive(before: StripState, after: StripFold): string | null {
  const { active } = before;
  if (active !== null && after.cells.has(active)) return active;
  const gone = active === null ? undefined : before.cells.get(active);
  const all = [...after.cells.values()];
  const inPlace = gone && all.find((cell) => cell.slotId === gone.slotId && cell.end > gone.start);
  return (inPlace ?? all.find(isBookable) ?? all[0])?.key ?? null;
}
