import { id } from "@flexsession/domain/contracts/fields";
import { Refusal } from "@flexsession/domain/errors";
import { hoursTouching, isFreeWithin } from "@flexsession/domain/listing/free-hours";
import { type Listing, listing, opening } from "@flexsession/domain/listing/listing";
import { tokensOfProviders } from "@flexsession/domain/listing/tokens-asked";
import { paths } from "@flexsession/domain/paths";
import { discipline, profile } from "@flexsession/domain/profile/profile";
import { hour, wireInstant } from "@flexsession/domain/time/instant";
import type { Query } from "firebase-admin/firestore";
import { z } from "zod";
import { db } from "../../firebase/app.ts";
import { readDocument } from "../../firebase/read-document.ts";
import { refs } from "../../firebase/refs.ts";
import { exampleCard, exampleProfile } from "../examples.ts";
import { listPage } from "../list-page.ts";
import { publicRoute } from "../public-route.ts";
import { paged, sought, whole } from "../query-fields.ts";

const mostFreeHours = 24;
const sorts = ["soonest", "rate", "rating"] as const;
type Sort = (typeof sorts)[number];

const query = z
  .strictObject({
    discipline: discipline.exactOptional(),
    q: sought,
    skill: sought,
    genre: sought,
    rateFromMinor: whole(0, 100_000_000).exactOptional(),
    rateToMinor: whole(0, 100_000_000).exactOptional(),
    freeFrom: wireInstant.exactOptional(),
    freeUntil: wireInstant.exactOptional(),
    sort: z.enum(sorts).default("soonest"),
    ...paged,
  })
  .refine(
    ({ freeFrom, freeUntil }) => isDay(freeFrom, freeUntil),
    "expected free time of at most a day, with both its ends",
  );

type Wish = z.output<typeof query>;

const wireOpening = opening.extend({ start: wireInstant, end: wireInstant }).strip();
const card = listing
  .omit({ tokens: true, freeHours: true, freeQuarters: true, foldedAt: true, refoldAt: true })
  .extend({ nextFreeAt: wireInstant.nullable(), openings: z.array(wireOpening) })
  .strip();

export const listProfiles = publicRoute({
  name: "listProfiles",
  path: "/profiles",
  summary: "Find providers",
  description:
    "Cards of providers who fit all that is asked for. By `soonest` it holds only those with free time; `freeFrom` and `freeUntil` ask for some free time between them. Free times of a card are as they were when it was last folded, within the last minute or so.",
  seconds: 15,
  query,
  output: z.object({ items: z.array(card), nextCursor: z.string().nullable() }),
  example: { items: [exampleCard], nextCursor: null },
  run: (wish) => {
    const { sort, limit, cursor } = wish;
    return listPage({
      query: queryOf(wish),
      descending: sort === "rating",
      schema: listing,
      fits: (each) => fits(each, wish),
      placeOf: (each) => ({ value: valueOf(each, sort), id: each.providerId }),
      name: `profiles.${sort}`,
      limit,
      cursor,
    });
  },
});

export const readProfile = publicRoute({
  name: "readProfile",
  path: "/profiles/{profileId}",
  summary: "Read a provider's page",
  seconds: 60,
  query: z.strictObject({ profileId: id }),
  output: profile.strip(),
  example: exampleProfile,
  run: async ({ profileId }) => {
    const found = await readDocument(refs.profile(profileId));
    if (!found) throw new Refusal("not-found");
    return found;
  },
});

/** A query asks one thing of a list: the most telling token, or else the free hours. `fits` sees to the rest. */
function queryOf(wish: Wish): Query {
  let found: Query = db.collection(paths.listings);
  if (wish.discipline) found = found.where("discipline", "==", wish.discipline);
  const [token] = tokensOf(wish);
  const spans = spansOf(wish);
  if (token !== undefined) found = found.where("tokens", "array-contains", token);
  else if (spans) found = found.where("freeHours", "array-contains-any", hoursTouching(spans));
  if (wish.sort === "rate") return found.orderBy("lowestRateMinor");
  if (wish.sort === "rating") return found.orderBy("rating.average", "desc");
  return found.where("nextFreeAt", ">=", new Date(0)).orderBy("nextFreeAt");
}

function fits(each: Listing, wish: Wish): boolean {
  const spans = spansOf(wish);
  return (
    tokensOf(wish).every((token) => each.tokens.includes(token)) &&
    each.highestRateMinor >= (wish.rateFromMinor ?? 0) &&
    each.lowestRateMinor <= (wish.rateToMinor ?? Number.POSITIVE_INFINITY) &&
    (spans === null || isFreeWithin(each, spans))
  );
}

function tokensOf({ q, skill, genre }: Wish): string[] {
  return tokensOfProviders({ words: q, skill, genre });
}

function spansOf({ freeFrom, freeUntil }: Wish) {
  return freeFrom && freeUntil ? [{ start: freeFrom, end: freeUntil }] : null;
}

function isDay(from: Date | undefined, until: Date | undefined): boolean {
  if (!from || !until) return from === until;
  return from < until && until.getTime() - from.getTime() <= mostFreeHours * hour;
}

function valueOf(each: Listing, sort: Sort): number | Date {
  if (sort === "soonest") return each.nextFreeAt ?? new Date(0);
  return sort === "rate" ? each.lowestRateMinor : each.rating.average;
}
