import "./flow-environment.ts";
import { expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { makeBooking } from "../factories/make-booking.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";

const bed = flowBed();

it("finishes the rest when one document cannot be read", async () => {
  const past = { start: new Date("2050-11-16T09:00:00Z"), end: new Date("2050-11-16T11:00:00Z") };
  const over = (bookingId: string) => ({ ...makeBooking("confirmed", { ...past, bookingId }), remindAt: null });
  const { policy: _, ...broken } = over("broken");
  await db.doc("bookings/broken").create(broken);
  await db.doc("bookings/whole").create(over("whole"));

  expectedLogs.allow(/could not finish one/);
  const report = await sweep(bed.clock.now());

  expect(expectedLogs.take()).toHaveLength(1);
  expect(report.completions).toEqual({ done: 1, failed: 1 });
  expect((await db.doc("bookings/whole").get()).get("state")).toBe("completed");
});
