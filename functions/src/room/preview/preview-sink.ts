import { once } from "node:events";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";

/** Sends the parts of a preview to where it is kept, no faster than that takes them. */
export class PreviewSink {
  private readonly open: () => Writable;
  private target: { readonly stream: Writable; readonly done: Promise<void> } | null = null;

  /** @param open called with the first part, so that nothing is begun for what is no sound */
  constructor(open: () => Writable) {
    this.open = open;
  }

  /** @throws what the target throws */
  async write(parts: readonly Buffer[]): Promise<void> {
    for (const part of parts) {
      const { stream, done } = this.opened();
      if (stream.write(part)) continue;
      // A target that fails before it drains would otherwise be waited for without end.
      const waiting = new AbortController();
      await Promise.race([once(stream, "drain", { signal: waiting.signal }), done]).finally(() => waiting.abort());
    }
  }

  /** Ends the preview; it is kept by then. */
  async end(): Promise<void> {
    const { stream, done } = this.opened();
    stream.end();
    await done;
  }

  /** Gives the preview up, whatever has been sent. */
  abandon(): void {
    this.target?.stream.destroy();
  }

  private opened() {
    if (this.target) return this.target;
    const stream = this.open();
    const done = finished(stream);
    // Who writes or ends is told; nobody else waits for it.
    done.catch(() => undefined);
    this.target = { stream, done };
    return this.target;
  }
}
