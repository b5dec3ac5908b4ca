import type { Writer } from "./outbox.ts";

/** The rules take one sign of life a second. */
const restMs = 1_200;
/** How often it is renewed while the other is there, and typing while it goes on. */
const renewMs = 8_000;
const typingMs = 3_000;

/** Somebody's presence in a room while they have it open. */
export interface Presenter {
  /** Says that the other is there or not: only then is it worth renewing. */
  meet(isOtherHere: boolean): void;
  /** Says that they type, or have stopped. */
  type(isTyping: boolean): void;
  stop(): void;
}

/** Tells a room that somebody is there: on coming, when the other comes, again while both are there, and on leaving. */
export function keepPresence(writer: Writer): Presenter {
  let isOtherHere = false;
  let isTyping = false;
  let toldAt = Number.NEGATIVE_INFINITY;
  let typedAt = Number.NEGATIVE_INFINITY;
  let next: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  const write = async () => {
    const { writePresence } = await import("./room-writes.ts");
    if (!isStopped) await writePresence(writer, isTyping);
  };
  const tell = () => {
    toldAt = performance.now();
    // A sign that is lost is followed by the next.
    write().catch(() => undefined);
    if (isOtherHere) schedule(renewMs);
  };
  const schedule = (inMs: number) => {
    clearTimeout(next);
    const rest = toldAt + restMs - performance.now();
    next = setTimeout(tell, Math.max(inMs, rest, 0));
  };

  schedule(0);
  return {
    meet(isHere) {
      if (isHere === isOtherHere) return;
      isOtherHere = isHere;
      if (isHere) schedule(0);
      else clearTimeout(next);
    },
    type(nowTyping) {
      const isOld = performance.now() - typedAt > typingMs;
      if (nowTyping === isTyping && !(nowTyping && isOld)) return;
      isTyping = nowTyping;
      typedAt = performance.now();
      if (isOtherHere) schedule(0);
    },
    stop() {
      isStopped = true;
      clearTimeout(next);
      import("./room-writes.ts").then(({ removePresence }) => removePresence(writer)).catch(() => undefined);
    },
  };
}
