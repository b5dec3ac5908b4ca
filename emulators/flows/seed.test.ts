import "./flow-environment.ts";
import { day } from "@flexsession/domain/time/instant";
import { beforeEach, expect, it } from "vitest";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { throwawayFolder } from "../clock/throwaway-folder.ts";
import { seed } from "../seed.ts";
import { checkMoney, checkProcessor } from "./check-money.ts";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { readFacts } from "./read-facts.ts";

const bed = flowBed();
const publicDir = throwawayFolder("seed");

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
});

async function topUp(): Promise<void> {
  const projectId = process.env.GCLOUD_PROJECT ?? "";
  await seed({ projectId, now: bed.clock.now(), stripeUrl: bed.processor.url, publicDir });
}

async function wrong(): Promise<string[]> {
  const facts = await readFacts();
  return [...checkMoney(facts), ...checkProcessor(facts, await bed.processor.state())];
}

it("sells nothing that is not paid, and what it has sold goes on as anything else does", {
  timeout: 180_000,
}, async () => {
  await topUp();
  const first = await readFacts();
  expect(first.bookings.length).toBeGreaterThan(100);
  expect(first.transfers.length).toBeGreaterThan(10);
  expect(await wrong()).toEqual([]);

  await topUp();
  expect(await readFacts()).toEqual(first);

  bed.clock.advance(2 * day);
  await topUp();
  await sweep(bed.clock.now());
  const later = await readFacts();
  expect(later.transfers.length).toBeGreaterThan(first.transfers.length);
  expect(later.payments.length).toBeGreaterThan(first.payments.length);
  expect(await wrong()).toEqual([]);
});
