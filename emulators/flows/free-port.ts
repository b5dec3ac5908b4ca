import { randomInt } from "node:crypto";
import { createServer } from "node:net";

// Below every range from which systems take the ports of outgoing connections (Linux from 32768, others from 49152),
// so that none of those takes a port between its choice and its use; above the ports of the stacks.
const lowest = 16_000;
const highest = 32_000;
const chosen = new Set<number>();

/** A port of this machine on which nothing listens at the moment, and which this process has not been given before. */
export async function freePort(): Promise<number> {
  const port = randomInt(lowest, highest);
  if (chosen.has(port) || !(await canListen(port))) return freePort();
  chosen.add(port);
  return port;
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
