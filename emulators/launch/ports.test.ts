import { createServer } from "node:net";
import { expect, test } from "vitest";
import { isBusy, requireFreePorts } from "./ports.ts";

async function listenAnywhere() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { port: address.port, close: () => new Promise((resolve) => server.close(resolve)) };
}

test("tells a busy port from a free one", async () => {
  const { port, close } = await listenAnywhere();
  expect(await isBusy(port)).toBe(true);

  await close();
  expect(await isBusy(port)).toBe(false);
});

test("names the busy port and what to do", async () => {
  const { port, close } = await listenAnywhere();

  await expect(requireFreePorts({ ports: { stripe: port } })).rejects.toThrow(
    `Port ${port} (stripe) is busy: stop the program that listens there (lsof -i :${port} names it) and try again.`,
  );
  await close();
});
