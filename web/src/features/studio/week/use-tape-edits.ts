import type { TapeChange } from "@flexsession/domain/contracts/calendar";
import { Refusal } from "@flexsession/domain/errors";
import type { Tape } from "@flexsession/domain/tape/tape";
import type { Interval } from "@flexsession/domain/time/interval";
import { useCallback, useMemo, useState } from "react";
import { call } from "../../../firebase/call.ts";

type Move = Extract<TapeChange, { kind: "move" }>;

/** How long a saved move is shown from memory should the tape be slow to tell it, in milliseconds. */
const patienceMs = 10_000;

export interface TapeEdits {
  /** The tape as it will be once everything on its way is saved. */
  readonly shown: Tape;
  /** Saves changes, all or nothing. @throws {Refusal} naming what is in the way */
  readonly edit: (changes: TapeChange[]) => Promise<void>;
  /** Shows a move at once and saves it; a refused one goes back. @throws {Refusal} naming what is in the way */
  readonly move: (change: Move) => Promise<void>;
}

/** A move on its way, and where its slot was when it began. */
interface Pending {
  readonly change: Move;
  readonly was: Interval;
}

/** Edits of a provider's own tape, with moves shown before they are saved. */
export function useTapeEdits(tape: Tape): TapeEdits {
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const shown = useMemo(() => withMoves(tape, pending), [tape, pending]);

  const edit = useCallback(async (changes: TapeChange[]) => {
    await call("editTape", { changes, key: crypto.randomUUID() });
  }, []);

  const move = async (change: Move) => {
    const was = tape.slots[change.slotId];
    if (!was) throw new Refusal("slot-gone");
    const mine: Pending = { change, was };
    const forget = () => setPending((before) => before.filter((each) => each !== mine));
    setPending((before) => [...before.filter((each) => each.change.slotId !== change.slotId), mine]);
    try {
      await edit([change]);
      setTimeout(forget, patienceMs);
    } catch (error) {
      forget();
      throw error;
    }
  };

  return { shown, edit, move };
}

/** The tape with moves laid over it, but for slots that the tape itself has moved since. */
function withMoves(tape: Tape, pending: readonly Pending[]): Tape {
  const slots = { ...tape.slots };
  for (const { change, was } of pending) {
    const slot = slots[change.slotId];
    const isAsItWas = slot?.start.getTime() === was.start.getTime() && slot.end.getTime() === was.end.getTime();
    if (slot && isAsItWas) slots[change.slotId] = { ...slot, start: change.start, end: change.end };
  }
  return { ...tape, slots };
}
