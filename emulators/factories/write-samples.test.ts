import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoProviders } from "./demo-people.ts";
import { profileOf } from "./make-profile.ts";
import { writeSamples } from "./write-samples.ts";

let publicDir = "";

beforeAll(async () => {
  publicDir = await mkdtemp(join(tmpdir(), "flexsession-samples-"));
  await writeSamples(publicDir);
});
afterAll(() => rm(publicDir, { recursive: true }));

test.each(demoProviders)("writes every file that the page of $name names", async (person) => {
  const { photoUrl, samples, artwork } = profileOf(person);
  const urls = [photoUrl ?? "", ...[...samples, ...artwork].map((each) => each.url)];
  for (const url of urls) expect((await stat(join(publicDir, url))).size).toBeGreaterThan(500);
});

test("draws another portrait for everybody", async () => {
  const portraits = await Promise.all(
    demoProviders.map((person) => readFile(join(publicDir, `portraits/${person.uid}.svg`), "utf8")),
  );
  expect(new Set(portraits).size).toBe(demoProviders.length);
  for (const portrait of portraits) expect(portrait).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
});
