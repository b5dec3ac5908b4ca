import type { Class } from "@flexsession/domain/classes/class-document";

/** A class of watercolour on Wednesday evenings in New York, for six students a time. */
export function makeClass(changes: Partial<Class> = {}): Class {
  return {
    classId: "watercolour",
    providerId: "marcus",
    handle: "marcus-reed",
    name: "Marcus Reed",
    title: "Watercolour skies",
    description: "Two hours of wet paper and moving clouds.",
    level: "beginner",
    subjects: ["watercolour"],
    materials: "Paper and paint are there.",
    currency: "usd",
    zone: "America/New_York",
    pictures: [],
    weekly: [
      {
        ruleId: "a",
        fromWeek: "2026-11-23",
        endWeek: null,
        weekday: 3,
        at: "18:00",
        minutes: 120,
        priceMinor: 4_800,
        capacity: 6,
        place: { kind: "address", address: "12 Mill Street, Brooklyn", mapUrl: null },
      },
    ],
    dates: [],
    changes: [],
    from: "2026-11-23",
    until: null,
    state: "open",
    owed: [],
    workAt: null,
    publishedUntil: new Date("2027-02-15T05:00:00Z"),
    rollAt: new Date("2026-11-24T05:00:00Z"),
    version: 1,
    edition: 1,
    wordsEdition: 1,
    ...changes,
  };
}
