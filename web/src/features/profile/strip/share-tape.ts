import type { Tape } from "@flexsession/domain/tape/tape";
import { isSameValue } from "./is-same-value.ts";

/**
 * A tape whose slots, claims, seats and queues are those of the tape before wherever they say the same. Every reading of a
 * document makes new objects; after this, what has not changed can be told by its identity.
 */
export function shareTape(before: Tape | null, after: Tape): Tape {
  if (!before || before.providerId !== after.providerId) return after;
  return {
    providerId: after.providerId,
    rules: isSameValue(before.rules, after.rules) ? before.rules : after.rules,
    slots: shareEntries(before.slots, after.slots),
    claims: shareEntries(before.claims, after.claims),
    seats: shareEntries(before.seats, after.seats),
    queues: shareEntries(before.queues, after.queues),
  };
}

function shareEntries<T>(before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(after).map(([id, value]) => {
      const known = before[id];
      return [id, known !== undefined && isSameValue(known, value) ? known : value];
    }),
  );
}
