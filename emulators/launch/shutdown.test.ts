import { expect, test } from "vitest";
import { createShutdown } from "./shutdown.ts";

test("closes the last opened first, once", async () => {
  const closed: string[] = [];
  const shutdown = createShutdown(() => {});
  shutdown.add(async () => closed.push("first"));
  shutdown.add(async () => closed.push("second"));

  await Promise.all([shutdown.run(), shutdown.run()]);
  expect(closed).toEqual(["second", "first"]);
});

test("closes the rest when one fails, and reports it", async () => {
  const closed: string[] = [];
  const reported: unknown[] = [];
  const shutdown = createShutdown((error) => reported.push(error));
  shutdown.add(async () => closed.push("first"));
  shutdown.add(async () => {
    throw new Error("stuck");
  });

  await shutdown.run();
  expect(closed).toEqual(["first"]);
  expect(reported).toEqual([new Error("stuck")]);
});

test("closes at once what is opened after it has begun", async () => {
  const closed: string[] = [];
  const shutdown = createShutdown(() => {});
  await shutdown.run();
  shutdown.add(async () => closed.push("late"));

  await expect.poll(() => closed).toEqual(["late"]);
});
