import type { Claim, Slot, Tape } from "@flexsession/domain/tape/tape";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { memo } from "react";
import { createRoot } from "react-dom/client";
import { StripCell, type StripCellProps } from "../../../../web/src/features/profile/strip/strip-cell.tsx";
import { createStripStore } from "../../../../web/src/features/profile/strip/strip-store.ts";
import { TapeStrip } from "../../../../web/src/features/profile/strip/tape-strip.tsx";
import { painted } from "./painted.ts";
import { noonBefore, syntheticTape } from "./synthetic-tape.ts";

let renders = 0;

/** The product's cell as a component that counts: called rather than mounted, so that its own updates count as well. */
const CountingCell = memo(function CountingCell(props: StripCellProps) {
  renders += 1;
  return StripCell(props);
});

/** The cells drawn when one of so many slots changes its state as a whole: the most of all such changes. */
export function countChange(count: number): Promise<number> {
  return withStrip(count, async (tape, rendersOf) => {
    const [slotId, { start, end }] = someSlot(tape);
    const claimed = (claim: Pick<Claim, "state" | "until">): Tape => ({
      ...tape,
      claims: { claim: { slotId, start, end, ...claim } },
    });
    return Math.max(
      await rendersOf(claimed({ state: "held", until: addMilliseconds(noonBefore, hour) })),
      await rendersOf(claimed({ state: "booked", until: null })),
      await rendersOf(claimed({ state: "unavailable", until: null })),
      await rendersOf(tape),
    );
  });
}

/** The cells drawn when an hour of one of so many slots is held and the rest of it stays free. */
export function countSplit(count: number): Promise<number> {
  return withStrip(count, (tape, rendersOf) => {
    const [slotId, { start }] = someSlot(tape);
    const end = addMilliseconds(start, hour);
    const claim: Claim = { slotId, start, end, state: "held", until: end };
    return rendersOf({ ...tape, claims: { claim } });
  });
}

async function withStrip(
  count: number,
  run: (tape: Tape, rendersOf: (after: Tape) => Promise<number>) => Promise<number>,
): Promise<number> {
  const container = document.createElement("div");
  document.body.append(container);
  const root = createRoot(container);
  const store = createStripStore("2026-11-23", "UTC");
  const tape = syntheticTape(count);
  store.showTape(tape, noonBefore);
  root.render(<TapeStrip store={store} name="Synthetic" onChoose={() => undefined} cell={CountingCell} />);
  await settled();

  const result = await run(tape, async (after) => {
    renders = 0;
    // A listener parses its document anew: nothing of it is the object that it was.
    store.showTape(structuredClone(after), noonBefore);
    await settled();
    return renders;
  });
  root.unmount();
  container.remove();
  return result;
}

/** Resolves when no cell has been drawn for twenty frames: the days near to the view come a little after the first. */
async function settled(): Promise<void> {
  for (let quiet = 0, before = renders; quiet < 20; quiet++) {
    await painted(() => true);
    if (renders !== before) quiet = 0;
    before = renders;
  }
}

/** A slot of the first day, which is in view. */
function someSlot(tape: Tape): [string, Slot] {
  const found = Object.entries(tape.slots)[2];
  if (!found) throw new Error("a tape without slots has nothing to change");
  return found;
}
