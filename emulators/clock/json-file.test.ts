import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { createJsonSaver, readJsonFile } from "./json-file.ts";
import { throwawayFolder } from "./throwaway-folder.ts";

test("saves a burst of changes in one go and leaves no draft behind", async () => {
  const folder = throwawayFolder("saver");
  const file = join(folder, "state.json");
  let reads = 0;
  const saver = createJsonSaver(file, () => ({ reads: ++reads }));

  saver.changed();
  saver.changed();
  expect(readJsonFile(file)).toBeUndefined();
  await wait(200);

  expect(readJsonFile(file)).toEqual({ reads: 1 });
  expect(readdirSync(folder)).toEqual(["state.json"]);
  saver.close();
});

test("saves on close what was not saved yet", () => {
  const file = join(throwawayFolder("saver"), "state.json");
  const saver = createJsonSaver(file, () => ({ last: true }));

  saver.changed();
  saver.close();

  expect(readJsonFile(file)).toEqual({ last: true });
});
