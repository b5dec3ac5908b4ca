import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createClock } from "../clock/clock.ts";
import { serveStripe } from "./serve-stripe.ts";

const folder = mkdtempSync(join(tmpdir(), "stripe-"));
const options = {
  port: 5920,
  dataFile: join(folder, "stripe.json"),
  clock: createClock(join(folder, "clock.json")),
  secretKey: "sk_test_x",
  endpoints: [],
  publicUrl: "http://127.0.0.1:5920",
};

test("refuses to start on a busy port, naming it", async () => {
  const server = await serveStripe(options);

  await expect(serveStripe(options)).rejects.toThrow(
    "Port 5920 is already in use, so the Stripe stand-in cannot start.",
  );

  await server.close();
});

test("refuses an endpoint without a signing secret", async () => {
  const endpoints = [{ url: "http://127.0.0.1:5921/webhook", secret: "" }];

  await expect(serveStripe({ ...options, endpoints })).rejects.toThrow("has an empty signing secret");
});

test("refuses a data file that it did not write, naming it", async () => {
  const dataFile = join(folder, "other.json");
  writeFileSync(dataFile, '{"sessions":{"a":{}}}');

  await expect(serveStripe({ ...options, dataFile })).rejects.toThrow(dataFile);
});
