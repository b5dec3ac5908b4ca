import type { TapeWeek } from "@flexsession/domain/tape/tape";
import type { Waitlist } from "@flexsession/domain/waitlist/waitlist";

/** Where the queue that the tape shows is not that of the waitlist which names who is in it. */
export function checkQueues(weeks: readonly TapeWeek[], waitlists: readonly Waitlist[]): string[] {
  const shown = weeks.flatMap(({ queues }) =>
    Object.entries(queues).map(([slotId, { first, asks, tells, turns, pieces }]) => {
      const timeOf = (ticket: number) => textOf(pieces?.find((each) => each.ticket === ticket));
      const tickets = asks
        .split("")
        .flatMap((digit, index) => (digit === "0" ? [] : [`${first + index}:${digit}${timeOf(first + index)}`]));
      return [slotId, `${tickets.join(" ")} and ${tells}, ${turns} turns`] as const;
    }),
  );
  const named = waitlists.flatMap(({ slotId, places }) => {
    const tickets = places.flatMap(({ ticket, seats, piece }) =>
      ticket === null ? [] : [`${ticket}:${seats}${textOf(piece)}`],
    );
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

/** When a ticket's piece is; nothing of seats. */
function textOf(piece: { readonly start: Date; readonly end: Date } | undefined): string {
  return piece ? ` ${piece.start.toISOString()}/${piece.end.toISOString()}` : "";
}
