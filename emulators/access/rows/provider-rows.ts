import { foldListing } from "@flexsession/domain/listing/fold-listing";
import { joinWeeks } from "@flexsession/domain/tape/tape-weeks";
import { makeBusyWeek } from "../../factories/make-busy-week.ts";
import { makeCalendarSync } from "../../factories/make-calendar-sync.ts";
import { makePayoutAccount } from "../../factories/make-payout-account.ts";
import { makeProfile } from "../../factories/make-profile.ts";
import { makeSchedule } from "../../factories/make-schedule.ts";
import { makeTapeWeek } from "../../factories/make-tape-week.ts";
import { everybody, nobody, owners } from "../people.ts";
import type { Row } from "../row.ts";

const now = new Date("2026-11-20T12:00:00Z");

/** What a provider shows, and what they have for themselves. */
export const providerRows: readonly Row[] = [
  { path: "handles/{handle}", at: "handles/marcus-reed", value: { providerId: "marcus" }, get: everybody },
  {
    path: "listings/{providerId}",
    at: "listings/marcus",
    value: foldListing(makeProfile(), joinWeeks("marcus", [makeTapeWeek()]), now),
    get: everybody,
    lists: [{ name: "all cards", where: [], allowed: everybody }],
  },
  { path: "profiles/{providerId}", at: "profiles/marcus", value: makeProfile(), get: everybody },
  {
    path: "profiles/{providerId}/tape/{week}",
    at: "profiles/marcus/tape/2026-W48",
    value: makeTapeWeek(),
    get: everybody,
  },
  {
    path: "profiles/{providerId}/busy/{week}",
    at: "profiles/marcus/busy/2026-W48",
    value: makeBusyWeek(),
    get: owners,
  },
  { path: "schedules/{providerId}", at: "schedules/marcus", value: makeSchedule(), get: owners },
  { path: "calendarSyncs/{uid}", at: "calendarSyncs/marcus", value: makeCalendarSync(), get: owners },
  {
    path: "packs/{providerId}",
    at: "packs/marcus",
    value: { providerId: "marcus", packs: [], version: 1 },
    get: everybody,
    lists: [{ name: "what everybody offers", where: [], allowed: nobody }],
  },
  { path: "payoutAccounts/{uid}", at: "payoutAccounts/marcus", value: makePayoutAccount(), get: owners },
  {
    path: "payoutBalances/{uid}",
    at: "payoutBalances/marcus",
    value: { providerId: "marcus", payableMinor: 0, pendingMinor: 0, version: 1 },
    get: owners,
  },
];
