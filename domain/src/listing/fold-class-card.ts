import { type Class, levels } from "../classes/class-document.ts";
import { occurrenceBy, occurrenceOfSlot } from "../classes/occurrences.ts";
import { freeSeats, reasonsAgainstSeats } from "../tape/free-seats.ts";
import type { Tape } from "../tape/tape.ts";
import { addMilliseconds, day, minute } from "../time/instant.ts";
import type { ClassCard } from "./class-card.ts";
import { wordsOf } from "./search-tokens.ts";

/**
 * The card of one occurrence out of its class and tape; null when there is nothing to offer: it has begun, was withdrawn, or
 * its teacher is busy with something else. One that is full has a card, since people can wait for it.
 */
export function foldClassCard(aClass: Class, tape: Tape, slotId: string, now: Date): ClassCard | null {
  const slot = tape.slots[slotId];
  const occurrenceId = occurrenceOfSlot(slotId);
  const occurrence = occurrenceId === null ? null : occurrenceBy(aClass, occurrenceId);
  if (!slot || slot.withdrawn || slot.start <= now || !occurrence) return null;
  if (reasonsAgainstSeats(tape, slotId, 1, now).includes("piece-taken")) return null;

  const { classId, providerId, handle, name, title, level, subjects, zone } = aClass;
  const { place } = occurrence;
  const { start, end, priceMinor, currency, capacity } = slot;
  return {
    slotId,
    classId,
    providerId,
    handle,
    name,
    title,
    level,
    subjects,
    currency,
    priceMinor,
    capacity,
    isOnline: place.kind === "online",
    address: place.kind === "address" ? place.address : null,
    picture: aClass.pictures[0] ?? null,
    zone,
    start,
    end,
    seats: Math.max(0, freeSeats(tape, slotId, now)),
    opensAt: addMilliseconds(start, -tape.rules.horizonDays * day),
    closesAt: addMilliseconds(start, -tape.rules.noticeMinutes * minute),
    tokens: tokensOf(aClass, place.kind),
    foldedAt: now,
    refoldAt: nextChange(tape, slotId, start, now),
  };
}

/** The same card apart from when it was folded, so that a fold which changes nothing needs no write. */
export function isSameCard(a: ClassCard, b: ClassCard): boolean {
  return JSON.stringify({ ...a, foldedAt: null }) === JSON.stringify({ ...b, foldedAt: null });
}

/** What an occurrence can be found by. */
function tokensOf({ title, level, subjects, name }: Class, kind: "address" | "online"): string[] {
  const words = wordsOf([title, name, ...subjects].join(" ")).map((each) => `word:${each}`);
  // What is for everybody is found at every level.
  const fitting = level === "all" ? levels : [level];
  const facets = [...fitting.map((each) => `level:${each}`), `place:${kind}`];
  return [...new Set([...subjects.map((each) => `subject:${each.toLowerCase()}`), ...facets, ...words])];
}

function nextChange(tape: Tape, slotId: string, start: Date, now: Date): Date {
  const lapses = (tape.seats[slotId]?.held ?? []).map((each) => each.until).filter((each) => each > now);
  return new Date(Math.min(start.getTime(), ...lapses.map(Number)));
}
