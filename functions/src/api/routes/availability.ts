import { id } from "@flexsession/domain/contracts/fields";
import { Refusal } from "@flexsession/domain/errors";
import { opening } from "@flexsession/domain/listing/listing";
import { openingsOf } from "@flexsession/domain/listing/openings-of";
import { amountMinor } from "@flexsession/domain/money/money";
import { freePiecesOfSlot } from "@flexsession/domain/tape/free-pieces";
import { priceOfPiece } from "@flexsession/domain/tape/price-of-piece";
import { type Tape, task } from "@flexsession/domain/tape/tape";
import { joinWeeks, weeksRead } from "@flexsession/domain/tape/tape-weeks";
import { addMilliseconds, day, wireInstant } from "@flexsession/domain/time/instant";
import { type Interval, overlaps } from "@flexsession/domain/time/interval";
import { z } from "zod";
import { editTape } from "../../calendar/edit-tape.ts";
import { now } from "../../firebase/clock.ts";
import { readDocument } from "../../firebase/read-document.ts";
import { refs } from "../../firebase/refs.ts";
import { actRoute } from "../act-route.ts";
import { exampleChanges, exampleOpening, examplePiece } from "../examples.ts";
import { publicRoute } from "../public-route.ts";

const usualDays = 14;
const mostDays = 28;
/** Nobody publishes further ahead. */
const mostDaysAway = 400;

const query = z
  .strictObject({
    providerId: id,
    from: wireInstant.exactOptional(),
    until: wireInstant.exactOptional(),
    task: task.exactOptional(),
    slotId: id.exactOptional(),
  })
  .refine(
    ({ from, until }) => !from || !until || (from < until && lasts(from, until) <= mostDays),
    `expected at most ${mostDays} days`,
  );

const span = { start: wireInstant, end: wireInstant };

export const readAvailability = publicRoute({
  name: "readAvailability",
  path: "/availability",
  summary: "Read when a provider can be booked",
  description: `Every stretch that can be booked at least in part, of ${usualDays} days from now on unless \`from\` and \`until\` say otherwise, of ${mostDays} days at most, not further than ${mostDaysAway} away. \`priceMinor\` is for an hour, or for a seat where \`seats\` is not null. With \`slotId\` it also tells every piece of that slot that can be held, with its price. True at the moment that it is read: a hold asks again.`,
  seconds: 0,
  query,
  output: z.object({
    providerId: z.string(),
    ...span,
    openings: z.array(opening.extend(span).strip()),
    pieces: z.array(z.object({ ...span, priceMinor: amountMinor })),
  }),
  example: {
    providerId: "marcus",
    start: "2026-11-23T00:00:00.000Z",
    end: "2026-12-07T00:00:00.000Z",
    openings: [exampleOpening],
    pieces: [examplePiece],
  },
  run: async (wish) => {
    const { providerId, slotId } = wish;
    const asked = askedOf(wish, now());
    const [tape, profile] = await Promise.all([readTape(providerId, asked), readDocument(refs.profile(providerId))]);
    if (!profile) throw new Refusal("not-found");
    if (profile.isPaused) return { providerId, ...asked, openings: [], pieces: [] };
    const openings = openingsOf(tape, now()).filter(
      (each) =>
        overlaps(each, asked) &&
        (wish.task === undefined || each.task === wish.task) &&
        (slotId === undefined || each.slotId === slotId),
    );
    return { providerId, ...asked, openings, pieces: slotId === undefined ? [] : piecesOf(tape, slotId, asked) };
  },
});

export const changeAvailability = actRoute({
  name: "changeAvailability",
  path: "/availability",
  summary: "Change your own slots",
  description: "Makes, moves, withdraws and reopens slots of whoever asks, all or nothing.",
  status: 200,
  takesKey: true,
  useCase: editTape.useCase,
  exampleBody: { changes: exampleChanges },
  example: {},
});

/** Everything that what is free then depends on. */
async function readTape(providerId: string, asked: Interval): Promise<Tape> {
  const weeks = await Promise.all(weeksRead(asked).map((week) => readDocument(refs.tapeWeek(providerId, week))));
  return joinWeeks(
    providerId,
    weeks.filter((each) => each !== null),
  );
}

function piecesOf(tape: Tape, slotId: string, asked: Interval) {
  const slot = tape.slots[slotId];
  if (!slot) return [];
  return freePiecesOfSlot(tape, slotId, now())
    .filter((each) => overlaps(each, asked))
    .map(({ start, end }) => ({ start, end, priceMinor: priceOfPiece(slot, { start, end }, 1) }));
}

function askedOf({ from, until }: z.output<typeof query>, moment: Date): Interval {
  const start = from ?? (until && until <= moment ? addMilliseconds(until, -usualDays * day) : moment);
  const end = until ?? addMilliseconds(start, usualDays * day);
  const isNear = [start, end].every((each) => Math.abs(lasts(moment, each)) <= mostDaysAway);
  if (end <= start || lasts(start, end) > mostDays || !isNear) throw new Refusal("invalid-input");
  return { start, end };
}

function lasts(from: Date, until: Date): number {
  return (until.getTime() - from.getTime()) / day;
}
