import { type BookingState, bookingStates, isCancelled, stands } from "@flexsession/domain/booking/life-cycle";
import { contracts } from "@flexsession/domain/contracts";
import type { WeekFiguresPage } from "@flexsession/domain/contracts/week-figures";
import { ledgerEntry } from "@flexsession/domain/money/ledger";
import { type BookingFigures, figuresOf } from "@flexsession/domain/money/week-figures";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import type { Interval } from "@flexsession/domain/time/interval";
import { startOfNamedWeek } from "@flexsession/domain/time/week";
import { FieldPath, type Query } from "firebase-admin/firestore";
import { db } from "../firebase/app.ts";
import { callable } from "../firebase/callable.ts";
import { effect } from "../firebase/effect.ts";
import { requireReadingAdmin } from "./require-admin.ts";

const entriesPerPage = 500;

/** A page of what a week comes to; the bookings of the week are counted with the first. */
export const readWeekFigures = callable(contracts.readWeekFigures, {}, async ({ week, after }, caller) => {
  await requireReadingAdmin(caller);
  const start = startOfNamedWeek(week);
  const interval = { start, end: addMilliseconds(start, 7 * day) };
  const [page, bookings] = await Promise.all([
    addUpPage(interval, after),
    after === null ? countBookings(interval) : Promise.resolve(null),
  ]);
  return { ...page, bookings };
});

/** Adds up entries in the order of their moments, and of their ids where several are of one, so that no page cuts through any. */
async function addUpPage(
  interval: Interval,
  after: WeekFiguresPage["next"],
): Promise<Pick<WeekFiguresPage, "money" | "next">> {
  const sorted = within(db.collection(paths.ledger), "at", interval)
    .orderBy("at")
    .orderBy(FieldPath.documentId())
    .limit(entriesPerPage);
  const page = after === null ? sorted : sorted.startAfter(after.at, after.entryId);
  const found = await effect("figures.entries", () => page.get());
  const entries = found.docs.map((each) => ledgerEntry.parse(each.data()));
  const last = entries.length < entriesPerPage ? undefined : entries.at(-1);
  return { money: figuresOf(entries), next: last ? { at: last.at, entryId: last.entryId } : null };
}

/** How many bookings were begun and how they stand, all of it at one moment; the database counts them by its indexes. */
function countBookings(interval: Interval): Promise<BookingFigures> {
  const begun = within(db.collection(paths.bookings), "createdAt", interval);
  return effect("figures.bookings", () =>
    db.runTransaction(
      async (transaction) => {
        const count = async (query: Query) => (await transaction.get(query.count())).data().count;
        const inState = (is: (state: BookingState) => boolean) =>
          count(begun.where("state", "in", bookingStates.filter(is)));
        const [all, standing, cancelled] = await Promise.all([count(begun), inState(stands), inState(isCancelled)]);
        return { begun: all, standing, cancelled };
      },
      { readOnly: true },
    ),
  );
}

function within(query: Query, field: string, { start, end }: Interval): Query {
  return query.where(field, ">=", start).where(field, "<", end);
}
