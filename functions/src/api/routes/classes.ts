import { levels } from "@flexsession/domain/classes/class-document";
import { classOfSlot } from "@flexsession/domain/classes/occurrences";
import { contracts } from "@flexsession/domain/contracts";
import { id } from "@flexsession/domain/contracts/fields";
import { Refusal } from "@flexsession/domain/errors";
import { type ClassCard, classCard } from "@flexsession/domain/listing/class-card";
import { tokensOfClasses } from "@flexsession/domain/listing/tokens-asked";
import { paths } from "@flexsession/domain/paths";
import { later, wireInstant } from "@flexsession/domain/time/instant";
import type { Query } from "firebase-admin/firestore";
import { z } from "zod";
import { holdPiece } from "../../booking/hold-piece.ts";
import { db } from "../../firebase/app.ts";
import { now } from "../../firebase/clock.ts";
import { readDocument } from "../../firebase/read-document.ts";
import { refs } from "../../firebase/refs.ts";
import { parseInput } from "../../firebase/use-case.ts";
import { inputWith } from "../act-route.ts";
import { exampleClass, exampleHeld } from "../examples.ts";
import { bodyOf } from "../json-schema.ts";
import { keyOfHeader } from "../key-of-header.ts";
import { listPage } from "../list-page.ts";
import { publicRoute } from "../public-route.ts";
import { paged, sought } from "../query-fields.ts";
import type { PersonalRoute } from "../route.ts";

const query = z.strictObject({
  q: sought,
  subject: sought,
  level: z.enum(levels).exactOptional(),
  place: z.enum(["address", "online"]).exactOptional(),
  from: wireInstant.exactOptional(),
  until: wireInstant.exactOptional(),
  ...paged,
});

type Wish = z.output<typeof query>;

const instants = { start: wireInstant, end: wireInstant, opensAt: wireInstant, closesAt: wireInstant };
const card = classCard.omit({ tokens: true, foldedAt: true, refoldAt: true }).extend(instants).strip();

export const listClasses = publicRoute({
  name: "listClasses",
  path: "/classes",
  summary: "Find classes",
  description:
    "Coming occurrences of classes that fit all that is asked for, the soonest first. `seats` is how many anybody can have; 0 where people can only wait.",
  seconds: 15,
  query,
  output: z.object({ items: z.array(card), nextCursor: z.string().nullable() }),
  example: { items: [exampleClass], nextCursor: null },
  run: (wish) =>
    listPage({
      query: queryOf(wish),
      schema: classCard,
      fits: (each) => fits(each, wish),
      placeOf: (each) => ({ value: each.start, id: each.slotId }),
      name: "classes",
      limit: wish.limit,
      cursor: wish.cursor,
    }),
});

/** What of a hold is the same for every class, or said by the path. */
const elsewhere = ["providerId", "insteadOf", "key"];
const ofClass = z.object({ classId: id });
const ofSlot = z.looseObject({ slotId: id });

/** Seats of a class are held as a piece is: its provider is whoever runs it. */
export const bookClass: PersonalRoute = {
  name: "bookClass",
  method: "post",
  path: "/classes/{classId}/bookings",
  summary: "Book seats of a class",
  description:
    "Holds seats of one occurrence and opens Checkout for them. `slotId`, `start`, `end` and the price of a seat are those of `GET /classes`; `priceMinor` is of all the seats.",
  access: "signed-in",
  status: 201,
  takesKey: true,
  body: {
    schema: () => bodyOf(contracts.holdPiece.input, elsewhere),
    example: {
      slotId: exampleClass.slotId,
      start: exampleClass.start,
      end: exampleClass.end,
      seats: 2,
      priceMinor: 2 * exampleClass.priceMinor,
      zone: "Europe/Berlin",
      names: ["Ana Lima", "Ben Okafor"],
    },
  },
  output: contracts.holdPiece.output,
  example: exampleHeld,
  run: async ({ params, body, idempotencyKey }, caller) => {
    const { classId } = parseInput(ofClass, params);
    const { slotId } = parseInput(ofSlot, body);
    const key = keyOfHeader(idempotencyKey, caller.uid);
    const found = classOfSlot(slotId) === classId ? await readDocument(refs.class(classId)) : null;
    if (!found) throw new Refusal("not-found");
    const input = inputWith(body, { providerId: found.providerId, insteadOf: null, key });
    const content = await holdPiece.useCase.perform(input, caller);
    return { content, location: `/api/v1/sessions/${content.bookingId}` };
  },
};

function queryOf(wish: Wish): Query {
  let found: Query = db.collection(paths.classCards);
  const [token] = tokensOf(wish);
  if (token !== undefined) found = found.where("tokens", "array-contains", token);
  // From now on, also so that the database is never asked for an instant that it cannot tell.
  const from = later(wish.from ?? now(), now());
  if (wish.until) found = found.where("start", "<", later(wish.until, from));
  return found.where("start", ">=", from).orderBy("start");
}

function fits(each: ClassCard, wish: Wish): boolean {
  const moment = now();
  const isOpen = each.opensAt <= moment && each.closesAt > moment;
  return isOpen && tokensOf(wish).every((token) => each.tokens.includes(token));
}

function tokensOf({ q, subject, level, place }: Wish): string[] {
  return tokensOfClasses({ words: q, subject, level: level ?? null, place: place ?? null });
}
