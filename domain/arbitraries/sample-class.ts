import type { Class } from "../src/classes/class-document.ts";
import type { Place } from "../src/classes/place.ts";

export const loft: Place = { kind: "address", address: "12 Mill Street", mapUrl: null };
export const terms = { priceMinor: 4_800, capacity: 6, place: loft };

/** A class of New York, on Tuesdays and Thursdays at six, two hours each, from the 2nd of March 2026 on. */
export function sampleClass(changes: Partial<Class> = {}): Class {
  return {
    classId: "k1",
    providerId: "provider",
    handle: "provider",
    name: "Pat Provider",
    title: "Watercolour",
    description: "",
    level: "all",
    subjects: [],
    materials: "",
    currency: "usd",
    zone: "America/New_York",
    pictures: [],
    weekly: [
      { ruleId: "w0", fromWeek: "2026-03-02", endWeek: null, weekday: 2, at: "18:00", minutes: 120, ...terms },
      { ruleId: "w1", fromWeek: "2026-03-02", endWeek: null, weekday: 4, at: "18:00", minutes: 120, ...terms },
    ],
    dates: [],
    changes: [],
    from: "2026-03-02",
    until: null,
    state: "open",
    owed: [],
    workAt: null,
    publishedUntil: new Date("2026-03-30T04:00:00Z"),
    rollAt: null,
    version: 1,
    edition: 1,
    wordsEdition: 1,
    ...changes,
  };
}
