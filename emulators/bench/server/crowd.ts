import { Refusal } from "@flexsession/domain/errors";
import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import { commitHold } from "../../../functions/src/booking/hold-piece.ts";
import { makeClassSlot } from "../../factories/make-slot.ts";
import { holdInput } from "./hold-input.ts";
import { type BenchProvider, benchMonday, ordinaryWeek, saveProvider } from "./save-provider.ts";

/** The slot that every caller of a crowd wants. */
export const hotSlotId = "hot";

/** Stores a provider whose ordinary week has one class that a crowd wants a seat of. */
export function saveHotProvider(providerId: string, seats: number): Promise<BenchProvider> {
  const start = addMilliseconds(benchMonday, 2 * day + 10 * hour);
  const hot = makeClassSlot({ start, end: addMilliseconds(start, 2 * hour), capacity: seats });
  return saveProvider(providerId, { ...ordinaryWeek(), [hotSlotId]: hot });
}

/**
 * People who have never called before and want one seat of the hot slot; each is sent off by calling. They resolve with
 * `won`, the code of their refusal or the message of what else went wrong.
 */
export function crowdFor(provider: BenchProvider, size: number): (() => Promise<string>)[] {
  return Array.from({ length: size }, () => {
    const input = holdInput(provider, hotSlotId);
    return () => outcomeOf(commitHold(...input));
  });
}

/** What a caller is told: `won`, the code of their refusal or the message of what else went wrong. */
export function outcomeOf(held: Promise<unknown>): Promise<string> {
  return held.then(
    () => "won",
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );
}
