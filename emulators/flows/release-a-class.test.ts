import "./flow-environment.ts";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { demoStudents } from "../factories/demo-people.ts";
import { makeBooking } from "../factories/make-booking.ts";
import { makePayoutAccount } from "../factories/make-payout-account.ts";
import { makeUser } from "../factories/make-user.ts";
import { createMoney, sellAt } from "../factories/sell-at.ts";
import { onboardAt } from "../stripe/onboard-at.ts";
import { checkMoney, checkProcessor } from "./check-money.ts";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { readFacts } from "./read-facts.ts";

const bed = flowBed();
const booked = 80;

beforeEach(clearDatabase);
afterEach(() => setProbe(null));

/** A class that was over an hour ago, whose students have paid, and its teacher. */
async function savePaid(): Promise<void> {
  const account = makePayoutAccount();
  await onboardAt(bed.processor.url, { account: account.accountId, uid: account.uid });
  const end = addMilliseconds(bed.clock.now(), -hour);
  const seats = Array.from({ length: booked }, (_, index) =>
    makeBooking("confirmed", {
      bookingId: `seat-${index}`,
      customerId: demoStudents[index % demoStudents.length]?.uid ?? "",
      isClass: true,
      start: addMilliseconds(end, -2 * hour),
      end,
      createdAt: addMilliseconds(end, -day),
    }),
  );
  const batch = db.batch();
  batch.set(db.doc(paths.payoutAccount(account.uid)), account);
  batch.set(db.doc(paths.user(account.uid)), makeUser({ uid: account.uid }));
  for (const paid of await sellAt(bed.processor.url, seats, bed.clock.now())) {
    batch.set(db.doc(paths.booking(paid.booking.bookingId)), paid.booking);
    createMoney(db, batch, paid);
  }
  await batch.commit();
}

it("releases all that a class has earned at one moment, by two sweeps at once, in few commits", async () => {
  await savePaid();
  bed.clock.advance(day);
  let writes = 0;
  setProbe((name, moment) => {
    if (name === "commit.write" && moment === "before") writes += 1;
  });
  await Promise.all([sweep(bed.clock.now()), sweep(bed.clock.now())]);
  setProbe(null);

  const facts = await readFacts();
  expect(facts.bookings.filter((each) => each.release?.state === "done")).toHaveLength(booked);
  expect([...checkMoney(facts), ...checkProcessor(facts, await bed.processor.state())]).toEqual([]);
  expect(writes).toBeLessThan(2 * booked);
});
