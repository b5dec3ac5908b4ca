import { longestSlotHours, type Tape } from "@flexsession/domain/tape/tape";
import { day, hour, minute } from "@flexsession/domain/time/instant";
import type { Interval } from "@flexsession/domain/time/interval";

/** A part of a tape that is folded on its own. */
export interface TapePart extends Interval {
  readonly tape: Tape;
}

/**
 * A tape in parts of one UTC day each, every part with what can matter to the slots that start in it: folding the parts
 * costs far less than folding the whole, since every slot is weighed against every claim beside it.
 */
export function cutTape(tape: Tape): TapePart[] {
  const slots = timed(tape.slots);
  const claims = timed(tape.claims);
  const days = new Set(slots.map(({ at }) => Math.floor(at / day) * day));
  const reach = reachOf(tape);

  return [...days]
    .sort((a, b) => a - b)
    .map((at) => {
      const isNear = (each: { at: number }) => each.at >= at - reach && each.at < at + day + reach;
      const near = entriesOf(slots.filter(isNear));
      return {
        start: new Date(at),
        end: new Date(at + day),
        tape: {
          providerId: tape.providerId,
          rules: tape.rules,
          slots: near,
          claims: entriesOf(claims.filter(isNear)),
          seats: ofSlots(tape.seats, near),
          queues: ofSlots(tape.queues, near),
        },
      };
    });
}

/** Whether two parts hold the same, entry by entry. */
export function isSamePart(a: Tape, b: Tape): boolean {
  return (
    a.rules === b.rules &&
    isSameRecord(a.slots, b.slots) &&
    isSameRecord(a.claims, b.claims) &&
    isSameRecord(a.seats, b.seats) &&
    isSameRecord(a.queues, b.queues)
  );
}

/** How far from a slot's start something can lie that matters to it: two slots and their buffers, and the capped local day. */
function reachOf({ rules }: Tape): number {
  const buffers = (rules.bufferBeforeMinutes + rules.bufferAfterMinutes) * minute;
  return 2 * longestSlotHours * hour + buffers + (rules.dailyCapMinutes === null ? 0 : 25 * hour);
}

function ofSlots<T>(record: Readonly<Record<string, T>>, slots: Tape["slots"]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([slotId]) => slotId in slots));
}

function isSameRecord<T>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

interface Timed<T> {
  readonly id: string;
  readonly value: T;
  readonly at: number;
}

function timed<T extends { readonly start: Date }>(record: Readonly<Record<string, T>>): Timed<T>[] {
  return Object.entries(record).map(([id, value]) => ({ id, value, at: value.start.getTime() }));
}

function entriesOf<T>(list: readonly Timed<T>[]): Record<string, T> {
  return Object.fromEntries(list.map(({ id, value }) => [id, value]));
}
