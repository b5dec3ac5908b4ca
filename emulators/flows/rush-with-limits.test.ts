import "./flow-environment.ts";
import { beforeEach, expect, it } from "vitest";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { crowd, publish } from "./publish.ts";
import { race, racersOf, tally } from "./race.ts";
import { wish } from "./wish.ts";

// In a rush the callers' own limits are read late, and only for those who would get a seat.

flowBed();
beforeEach(clearDatabase);

const seats = 10;
const oneClass = { slot: { task: "class", capacity: seats, priceMinor: 2_000 } } as const;

it.each([13, 16, 40])("keeps everybody's limits among %i callers for 10 seats", async (callers) => {
  const [busy, free] = [crowd(5), crowd(callers - 5)];
  const others = await Promise.all([1, 2, 3].map(() => publish({ slot: { ...oneClass.slot, capacity: 5 } })));
  for (const other of others) expect(await race(racersOf(busy, () => wish(other)))).toEqual(Array(5).fill(null));

  const provider = await publish(oneClass);
  const outcomes = await race(racersOf([...busy, ...free], () => wish(provider)));

  expect(outcomes.slice(0, 5)).toEqual(Array(5).fill("too-many-holds"));
  const winners = Math.min(seats, free.length);
  const refused = callers - 5 - winners;
  expect(tally(outcomes.slice(5))).toEqual({ held: winners, ...(refused > 0 && { "not-enough-seats": refused }) });
});

it("answers a repeated key in a rush with the one booking that it has", async () => {
  const provider = await publish(oneClass);
  const input = wish(provider);
  const [first] = racersOf(crowd(1), () => input);
  if (!first) throw new Error("nobody came");
  expect(await race([first])).toEqual([null]);

  const rest = racersOf(crowd(30), () => wish(provider));
  expect(tally(await race([first, first, ...rest]))).toEqual({
    held: 2 + seats - 1,
    "not-enough-seats": 30 - (seats - 1),
  });
});
