/** Everything that must be closed at the end, last opened first closed. */
export interface Shutdown {
  readonly hasBegun: boolean;
  /** Registers what closes something that was just opened. Once the shutdown has begun, that happens at once. */
  add(close: () => Promise<unknown>): void;
  /** Closes everything, once; resolves when all is closed. */
  run(): Promise<void>;
}

/** @param report receives what goes wrong on the way; the rest is closed all the same */
export function createShutdown(report: (error: unknown) => void): Shutdown {
  const closers: (() => Promise<unknown>)[] = [];
  let running: Promise<void> | undefined;

  async function closeAll() {
    for (let close = closers.pop(); close; close = closers.pop()) {
      await close().catch(report);
    }
  }

  return {
    get hasBegun() {
      return running !== undefined;
    },
    add(close) {
      closers.push(close);
      if (running) running = running.then(closeAll);
    },
    run() {
      running ??= closeAll();
      return running;
    },
  };
}
