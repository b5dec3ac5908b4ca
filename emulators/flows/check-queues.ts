import type { TapeWeek } from "@flexsession/domain/tape/tape";
import type { Waitlist } from "@flexsession/domain/waitlist/waitlist";

/** Where the queue that the tape shows is not that of the waitlist which names who is in it. */
export function checkQueues(weeks: readonly TapeWeek[], waitlists: readonly Waitlist[]): string[] {
  const shown = weeks.flatMap(({ queues }) =>
    Object.entries(queues).map(([slotId, { first, asks, tells, turns }]) => {
      const tickets = asks.split("").flatMap((digit, index) => (digit === "0" ? [] : [`${first + index}:${digit}`]));
      return [slotId, `${tickets.join(" ")} and ${tells}, ${turns} turns`] as const;
    }),
  );
  const named = waitlists.flatMap(({ slotId, places }) => {
    const tickets = places.flatMap(({ ticket, seats }) => (ticket === null ? [] : [`${ticket}:${seats}`]));
    const tells = places.filter((each) => each.kind === "tell").length;
    const turns = places.filter((each) => each.turn !== null).length;
    if (places.length === 0) return [];
    return [[slotId, `${tickets.join(" ")} and ${tells}, ${turns} turns`] as const];
  });
  const [onTape, inLists] = [new Map(shown), new Map(named)];
  return [...new Set([...onTape.keys(), ...inLists.keys()])]
    .filter((slotId) => onTape.get(slotId) !== inLists.get(slotId))
    .map((slotId) => `the queue of ${slotId} is ${onTape.get(slotId)}, and its waitlist ${inLists.get(slotId)}`);
}
