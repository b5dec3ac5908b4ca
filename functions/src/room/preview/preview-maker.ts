import type { Writable } from "node:stream";
import { logger } from "firebase-functions";
import type { Stretch } from "../ears/ear.ts";
import { PreviewEncoder } from "./preview-encoder.ts";
import { PreviewSink } from "./preview-sink.ts";

/** Makes the preview of a sound while it is heard. A sound that cannot be encoded, or not in time, has none. */
export class PreviewMaker {
  private readonly encoder: PreviewEncoder;
  private readonly sink: PreviewSink;
  private isGivenUp = false;

  private constructor(encoder: PreviewEncoder, sink: PreviewSink) {
    this.encoder = encoder;
    this.sink = sink;
  }

  /** @param open where the preview is kept; called once there is something to keep */
  static async create(open: () => Writable): Promise<PreviewMaker> {
    return new PreviewMaker(await PreviewEncoder.create(), new PreviewSink(open));
  }

  add(stretch: Stretch): void {
    if (this.isGivenUp) return;
    try {
      this.encoder.add(stretch);
    } catch (error) {
      logger.warn("a preview was given up", error);
      this.giveUp();
    }
  }

  /** Waits until what was encoded is on its way. Call it between parts, so that nothing gathers. */
  async drain(): Promise<void> {
    if (!this.isGivenUp) await this.sink.write(this.encoder.take());
  }

  giveUp(): void {
    this.isGivenUp = true;
    this.sink.abandon();
  }

  /** Completes the preview; false when there is none. */
  async end(): Promise<boolean> {
    if (this.isGivenUp || !this.encoder.end()) return false;
    await this.drain();
    await this.sink.end();
    return true;
  }
}
