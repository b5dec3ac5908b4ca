import type { contracts } from "@flexsession/domain/contracts";
import { hasSeats } from "@flexsession/domain/tape/has-seats";
import { addMilliseconds, hour, minute } from "@flexsession/domain/time/instant";
import type { z } from "zod";
import type { Provider } from "./publish.ts";

/** The input of `holdPiece` as the use case takes it. */
export type HoldInput = z.output<typeof contracts.holdPiece.input>;
/** The same as it crosses the wire. */
export type HoldWire = z.input<typeof contracts.holdPiece.input>;

interface Choice {
  readonly slotId?: string;
  /** From the slot's start. */
  readonly afterMinutes?: number;
  /** By default two hours, or the whole of a class. */
  readonly minutes?: number;
  readonly seats?: number;
  readonly insteadOf?: string | null;
  readonly isTurn?: boolean;
}

let keys = 0;

/** An idempotency key that nobody has used. */
export function newKey(): string {
  return `00000000-0000-4000-8000-${(++keys).toString(16).padStart(12, "0")}`;
}

/** The wish for a piece or seats of a provider's slot, at its price, under a new key. */
export function wish(provider: Provider, choice: Choice = {}): HoldInput {
  const { slotId = "slot", afterMinutes = 0, seats = 1, insteadOf = null, isTurn = false } = choice;
  const slot = provider.slots[slotId];
  if (!slot) throw new Error(`${provider.uid} has no slot ${slotId}`);
  const isClass = hasSeats(slot);
  const minutes = choice.minutes ?? (isClass ? (slot.end.getTime() - slot.start.getTime()) / minute : 120);
  const start = addMilliseconds(slot.start, afterMinutes * minute);
  return {
    providerId: provider.uid,
    slotId,
    start,
    end: addMilliseconds(start, minutes * minute),
    seats,
    priceMinor: isClass ? slot.priceMinor * seats : Math.round((slot.priceMinor * minutes * minute) / hour),
    zone: "America/Los_Angeles",
    key: newKey(),
    insteadOf,
    isTurn,
  };
}

/** A wish as a client sends it. */
export function onTheWire(input: HoldInput): HoldWire {
  return { ...input, start: input.start.toISOString(), end: input.end.toISOString() };
}

/** A wish as a client sends it to ask for time by request. */
export function asRequest(input: HoldInput, message = "Could you mix my single?") {
  const { seats: _, insteadOf: __, isTurn: ___, ...rest } = onTheWire(input);
  return { ...rest, task: null, message };
}
