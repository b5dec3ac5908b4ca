import { randomUUID } from "node:crypto";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, hour, minute } from "@flexsession/domain/time/instant";
import { completeBooking } from "../../../functions/src/booking/complete-booking.ts";
import { db } from "../../../functions/src/firebase/app.ts";
import { sweep } from "../../../functions/src/sweep/sweep.ts";
import { makeBooking } from "../../factories/make-booking.ts";
import { ratioOfMedians } from "../measure/statistics.ts";
import { millisecondsOf, timeInTurns } from "../measure/time-in-turns.ts";
import { prepareBareTransaction } from "./bare-transaction.ts";
import { type Write, watchBatches } from "./watch-batches.ts";

const backlog = 100;
const warmUps = 1;
const rounds = 5;

/**
 * `sweep_backlog_ratio`: a sweep over a hundred bookings that have ended, against as many plain transactions with the
 * same writes, one after the other.
 */
export async function measureSweepBacklog() {
  const [first] = await saveEnded(1);
  if (!first) throw new Error("no booking was saved");
  const writes: Write[] = [];
  const stopWatching = watchBatches((each) => writes.push(each));
  await completeBooking(first);
  stopWatching();

  const times = await timeInTurns(
    {
      async product() {
        await saveEnded(backlog);
        return millisecondsOf(async () => {
          const { completions } = await sweep(new Date());
          if (completions.done !== backlog) throw new Error(`${completions.done} bookings were completed`);
        });
      },
      async reference() {
        const bare = await Promise.all(
          Array.from({ length: backlog }, () => prepareBareTransaction(writes, "nothing/here", randomUUID())),
        );
        return millisecondsOf(async () => {
          for (const each of bare) await each.run();
        });
      },
    },
    { warmUps, rounds },
  );
  return { sweep_backlog_ratio: ratioOfMedians(times.product, times.reference) };
}

/** Confirmed bookings whose time is just over, and of which nothing else is due. */
async function saveEnded(count: number) {
  const end = addMilliseconds(new Date(), -minute);
  const bookings = Array.from({ length: count }, () =>
    makeBooking("confirmed", { bookingId: randomUUID(), start: addMilliseconds(end, -hour), end }),
  );
  const batch = db.batch();
  for (const each of bookings) batch.set(db.doc(paths.booking(each.bookingId)), { ...each, remindAt: null });
  await batch.commit();
  return bookings;
}
