import "./flow-environment.ts";
import { afterEach, expect, it } from "vitest";
import { z } from "zod";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { call } from "./call.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer, publish } from "./publish.ts";
import { hold } from "./story.ts";
import { wish } from "./wish.ts";

flowBed();
afterEach(() => setProbe(null));

it("names the booking in the line of what failed, as a field, and says why, and nothing else of the call", async () => {
  const customer = await newcomer();
  const { bookingId } = await hold(customer, wish(await publish()));
  expectedLogs.allow(/a callable failed/);
  setProbe(() => {
    throw new Error("the database has burnt down");
  });
  expect((await call("letGo", customer, { bookingId })).refused).toBe("internal");
  setProbe(null);
  const [line = "{}", ...more] = expectedLogs.take();
  expect(more).toEqual([]);
  const logged = z.object({ severity: z.string(), bookingId: z.string(), message: z.string() }).parse(JSON.parse(line));
  expect([logged.severity, logged.bookingId]).toEqual(["ERROR", bookingId]);
  expect(logged.message).toContain("a callable failed");
  expect(line).toContain("the database has burnt down");
  expect(line).not.toContain(customer.email);
});
