import { bringUpStack } from "./bring-up-stack.ts";
import { LaunchError } from "./launch-error.ts";
import type { Counts } from "./read-test-counts.ts";
import { runPart } from "./run-part.ts";
import { runUntilStopped } from "./run-until-stopped.ts";
import { createShutdown, type Shutdown } from "./shutdown.ts";
import { stacks } from "./stacks.ts";
import { bundleParts, stackParts, staticParts, type TestPart, unitParts } from "./test-parts.ts";

const [choice, ...filters] = process.argv.slice(2);
if (choice === "deep") process.env.DEEP = "1";

/** What looks at all that another part has done says nothing of a part of it. */
const isWhole = ({ hasFigure }: TestPart) => !hasFigure || filters.length === 0;
const isNamed = ({ name }: TestPart) =>
  choice === undefined || name.startsWith(choice) || (choice === "deep" && /^(unit|flows)/.test(name));
const isChosen = (part: TestPart) => isNamed(part) && isWhole(part);
const isLoud =
  [...staticParts, ...unitParts, ...stackParts.flat(), ...bundleParts].filter(
    (part) => isChosen(part) && !part.hasFigure,
  ).length === 1;
const total = { passed: 0, failed: 0 };

await runUntilStopped(async (shutdown) => {
  const run = async (parts: readonly TestPart[], atOnce: number) => {
    const waiting = [...parts];
    const takeTurns = async () => {
      for (let part = waiting.shift(); part && !shutdown.hasBegun; part = waiting.shift()) {
        const filtered = part.kind === "check" ? part : { ...part, args: [...part.args, ...filters] };
        count(await runPart(filtered, isLoud, shutdown));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, takeTurns));
  };

  await run(staticParts.filter(isChosen), 2);
  await run(unitParts.filter(isChosen), 1);

  for (const group of stackParts) {
    const onStack = group.filter(isChosen);
    if (onStack.length > 0 && !shutdown.hasBegun) {
      await onTestStack(shutdown, () => run(onStack, 1), onStack.length);
    }
  }

  await run(bundleParts.filter(isChosen), 1);

  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
});

function count({ passed, failed }: Counts) {
  total.passed += passed;
  total.failed += failed;
}

async function tellDeath(failed: Promise<string>, stackShutdown: Shutdown): Promise<void> {
  const sentence = await failed;
  if (!stackShutdown.hasBegun) console.error(sentence);
}

/** Brings the test stack up around `work`, unless `FLEXSESSION_REUSE=1` says that one is already there. */
async function onTestStack(shutdown: Shutdown, work: () => Promise<void>, partCount: number): Promise<void> {
  if (process.env.FLEXSESSION_REUSE === "1") return await work();

  const stackShutdown = createShutdown((error) => console.error(error));
  shutdown.add(() => stackShutdown.run());
  try {
    const { failed } = await bringUpStack({
      stack: stacks.test,
      web: "built",
      isFresh: true,
      shutdown: stackShutdown,
      say: console.log,
    });
    void tellDeath(failed, stackShutdown);
    await work();
  } catch (error) {
    if (!(error instanceof LaunchError) || shutdown.hasBegun) throw error;
    console.error(error.message);
    count({ passed: 0, failed: partCount });
  } finally {
    await stackShutdown.run();
  }
}
