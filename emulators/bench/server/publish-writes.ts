import { paths } from "@flexsession/domain/paths";
import { commitSchedule } from "../../../functions/src/calendar/commit-schedule.ts";
import { db } from "../../../functions/src/firebase/app.ts";
import { makePayoutAccount } from "../../factories/make-payout-account.ts";
import { makeProfile } from "../../factories/make-profile.ts";
import { countDocuments } from "./count-documents.ts";

const rules = {
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 15,
  noticeMinutes: 60,
  horizonDays: 90,
  dailyCapMinutes: 480,
};

/** Twice four hours on every day of the week. */
function choices(horizonWeeks: number, priceMinor: number) {
  const offer = { task: "mix", mode: "instant", priceMinor } as const;
  const weeklyHours = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
    { weekday, from: "09:00", to: "13:00", ...offer },
    { weekday, from: "14:00", to: "18:00", ...offer },
  ]);
  return { weeklyHours, exceptions: [], rules, horizonWeeks };
}

/** Counts the documents of publishing hours: a week of them, the same again at another price, and a whole horizon. */
export async function countPublishing() {
  const week = await publisher("publish-week");
  const first = await countDocuments(() => commitSchedule(week, choices(1, 9_000)));
  const again = await countDocuments(() => commitSchedule(week, choices(1, 12_000)));
  const horizon = await publisher("publish-horizon");
  const twelve = await countDocuments(() => commitSchedule(horizon, choices(12, 9_000)));
  return {
    publish_week_writes: Math.max(first.writes, again.writes),
    publish_week_reads: Math.max(first.reads, again.reads),
    publish_horizon_writes: twelve.writes,
  };
}

async function publisher(providerId: string): Promise<string> {
  await db
    .doc(paths.profile(providerId))
    .create(makeProfile({ providerId, handle: providerId, zone: "Europe/Berlin" }));
  await db.doc(paths.payoutAccount(providerId)).create(makePayoutAccount({ uid: providerId }));
  return providerId;
}
