import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Outcome, Racer } from "./race.ts";
import { onTheWire } from "./wish.ts";

const program = fileURLToPath(new URL("race-process.ts", import.meta.url));
const messages = z.tuple([z.array(z.string().nullable())]).rest(z.unknown());

/** Other processes that race; `stop` ends them. */
export interface Processes {
  /** Splits the callers among the processes, one by one in turn, and lets all of them go at once. */
  race(racers: readonly Racer[], offsetMs: number): Promise<Outcome[]>;
  stop(): void;
}

/** Starts processes and waits until each is ready. */
export async function startProcesses(count: number): Promise<Processes> {
  const children = Array.from({ length: count }, () =>
    fork(program, { stdio: ["ignore", "inherit", "inherit", "ipc"] }),
  );
  const died = Promise.race(children.map((child) => once(child, "exit"))).then(([code]) => {
    if (code !== 0) throw new Error("a racing process has died");
  });
  died.catch(() => undefined);
  await Promise.all(children.map((child) => once(child, "message")));

  return {
    async race(racers, offsetMs) {
      const shares = children.map((_, index) => racers.filter((_, racer) => racer % count === index));
      const asked = Promise.all(children.map((child, index) => ask(child, shares[index] ?? [], offsetMs)));
      const answers = await Promise.race([asked, died.then(() => asked)]);
      return racers.map((_, racer) => answers[racer % count]?.[Math.floor(racer / count)] ?? null);
    },
    stop() {
      for (const child of children) child.disconnect();
    },
  };
}

async function ask(child: ChildProcess, racers: readonly Racer[], offsetMs: number): Promise<Outcome[]> {
  const answer = once(child, "message");
  child.send({ offsetMs, racers: racers.map(({ uid, input }) => ({ uid, input: onTheWire(input) })) });
  return messages.parse(await answer)[0];
}
