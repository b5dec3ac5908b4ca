import { createServer } from "node:http";
import { afterEach, expect, test, vi } from "vitest";
import { askForMissing } from "./local-missing.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A stack whose Firestore answers with what `stored` holds at the time. */
async function stackWith(stored: { updateTime: string; title: string } | null) {
  const state = { stored, asked: 0 };
  const server = createServer((_, response) => {
    state.asked += 1;
    const { stored: now } = state;
    const found = now && { updateTime: now.updateTime, fields: { title: { stringValue: now.title } } };
    response.end(JSON.stringify([found ? { found } : { missing: "classes/a" }]));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const { port } = address;
  const ports = { auth: port, firestore: port, functions: port, storage: port, clock: port };
  vi.stubEnv("MODE", "stack");
  vi.stubEnv("VITE_STACK", JSON.stringify({ projectId: "demo-flexsession", ports }));
  return { state, close: () => server.close() };
}

test("hears what is created, changed and gone while its listener calls it missing, each once", async () => {
  const { state, close } = await stackWith(null);
  const heard: unknown[] = [];
  const asker = askForMissing("classes/a", (found) => heard.push(found?.data ?? null), 5);
  asker.tell(true);
  await expect.poll(() => state.asked).toBeGreaterThan(2);
  expect(heard).toEqual([]);
  state.stored = { updateTime: "1", title: "Skies" };
  await expect.poll(() => heard).toEqual([{ title: "Skies" }]);
  state.stored = { updateTime: "2", title: "Seas" };
  await expect.poll(() => heard.length).toBe(2);
  state.stored = null;
  await expect.poll(() => heard).toEqual([{ title: "Skies" }, { title: "Seas" }, null]);
  asker.stop();
  close();
});

test("asks no more once its listener has heard of it", async () => {
  const { state, close } = await stackWith({ updateTime: "1", title: "Skies" });
  const heard: unknown[] = [];
  const asker = askForMissing("classes/a", (found) => heard.push(found), 5);
  asker.tell(true);
  await expect.poll(() => heard.length).toBe(1);
  asker.tell(false);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const { asked } = state;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(state.asked).toBe(asked);
  expect(heard).toHaveLength(1);
  close();
});
