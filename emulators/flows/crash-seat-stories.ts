import type { CrashStory, Scene } from "./crash-stories.ts";
import { sweepNow } from "./crash-stories.ts";
import type { FlowBed } from "./flow-bed.ts";
import { bookedSeats, drop } from "./seat-parts.ts";

const dropOne = (_: FlowBed, scene: Scene) => drop(scene, [1], 3, 3_000);

/** Stories of seats that are given back while others stay. */
export const crashSeatStories: readonly CrashStory[] = [
  {
    name: "three seats booked, one given back, its share refunded, mails",
    begin: bookedSeats,
    steps: [dropOne, sweepNow],
    ends: { paid: ["confirmed"], unpaid: [] },
  },
];
