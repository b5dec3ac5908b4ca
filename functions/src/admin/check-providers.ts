import type { InvariantPage, Violation } from "@flexsession/domain/invariants/invariant";
import { overfullIn, overlapsIn } from "@flexsession/domain/invariants/wrong-weeks";
import { foldListing } from "@flexsession/domain/listing/fold-listing";
import { type Listing, listing } from "@flexsession/domain/listing/listing";
import { paths } from "@flexsession/domain/paths";
import { type Profile, profile } from "@flexsession/domain/profile/profile";
import { type TapeWeek, tapeWeek } from "@flexsession/domain/tape/tape";
import { joinWeeks } from "@flexsession/domain/tape/tape-weeks";
import { FieldPath, type Transaction } from "firebase-admin/firestore";
import { db } from "../firebase/app.ts";
import { now } from "../firebase/clock.ts";
import { effect } from "../firebase/effect.ts";
import { listedWeeks } from "../listing/listed-weeks.ts";
import { pageById } from "./page-by-id.ts";

/** Each reads the weeks of its tape, too. */
const perPage = 10;
/** From this week on: publishing goes twelve weeks ahead. */
const mostWeeks = 20;

/** Holds the tapes of providers, from this week on, against capacity and overlap, and their listings against their tapes. */
export async function checkProviders(after: string | null): Promise<InvariantPage> {
  const known = await effect("invariants.providers", () =>
    db.runTransaction((transaction) => readPage(transaction, after), { readOnly: true }),
  );
  const at = now();
  const wrongOf = ({ owner, weeks, card }: Known): Violation[] => {
    const { providerId } = owner;
    const say = (invariant: Violation["invariant"]) => (text: string) => ({
      invariant,
      text,
      bookingId: null,
      providerId,
    });
    return [
      ...weeks.flatMap((each) => overfullIn(each, at)).map(say("capacity")),
      ...overlapsIn(weeks, at).map(say("overlap")),
      ...wrongCard(owner, weeks, card).map(say("projection")),
    ];
  };
  const next = known.length < perPage ? null : (known.at(-1)?.owner.providerId ?? null);
  return { checked: known.length, violations: known.flatMap(wrongOf), next };
}

/** A listing is the fold of its tape at its own moment; who is paused has none. */
function wrongCard(owner: Profile, weeks: readonly TapeWeek[], card: Listing | null): string[] {
  if (owner.isPaused) return card ? [`${owner.handle} is paused and listed`] : [];
  if (!card) return weeks.length > 0 ? [`${owner.handle} has a tape and is not listed`] : [];
  const listed = listedWeeks();
  const tape = joinWeeks(
    owner.providerId,
    weeks.filter((each) => listed.includes(each.week)),
  );
  const fold = foldListing(owner, tape, card.foldedAt);
  const isSame = fold.nextFreeAt?.getTime() === card.nextFreeAt?.getTime() && textOf(fold) === textOf(card);
  return isSame ? [] : [`the listing of ${owner.handle} differs from its tape since ${card.foldedAt.toISOString()}`];
}

function textOf({ openings, freeHours, rating, name, handle, isVerified, isFeatured }: Listing): string {
  const times = openings.map((each) => [each.slotId, each.start, each.end]);
  return JSON.stringify([times, freeHours, rating, name, handle, isVerified, isFeatured]);
}

interface Known {
  readonly owner: Profile;
  readonly weeks: readonly TapeWeek[];
  readonly card: Listing | null;
}

async function readPage(transaction: Transaction, after: string | null): Promise<Known[]> {
  const found = await transaction.get(pageById(paths.profiles, after, perPage));
  const [from = ""] = listedWeeks();
  return Promise.all(
    found.docs.map(async (each) => {
      const owner = profile.parse(each.data());
      const tape = db
        .collection(paths.tape(owner.providerId))
        .orderBy(FieldPath.documentId())
        .startAt(from)
        .limit(mostWeeks);
      const [weeks, card] = await Promise.all([
        transaction.get(tape),
        transaction.get(db.doc(paths.listing(owner.providerId))),
      ]);
      return {
        owner,
        weeks: weeks.docs.map((week) => tapeWeek.parse(week.data())),
        card: card.exists ? listing.parse(card.data()) : null,
      };
    }),
  );
}
