import { paths } from "@flexsession/domain/paths";
import { longestSlotHours, type Slot, tapeWeek } from "@flexsession/domain/tape/tape";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { weekOf } from "@flexsession/domain/time/week";
import { useLiveDocument } from "../../firebase/live-document.ts";

/**
 * The slot that a piece belongs to, live; null while it is being read and when it is gone. A slot is stored in the week
 * of its own start, which can be the week before that of the piece.
 */
export function useSlot(providerId: string, slotId: string, start: Date): Slot | null {
  const earliest = addMilliseconds(start, -longestSlotHours * hour);
  const weeks = [
    useLiveDocument(paths.tapeWeek(providerId, weekOf(start)), tapeWeek),
    useLiveDocument(paths.tapeWeek(providerId, weekOf(earliest)), tapeWeek),
  ];
  for (const week of weeks) {
    const slot = week.status === "ready" ? week.value.slots[slotId] : undefined;
    if (slot) return slot;
  }
  return null;
}
