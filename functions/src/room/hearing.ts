import type { Sound } from "@flexsession/domain/room/room-file";
import type { Ear } from "./ears/ear.ts";
import { earOf } from "./ears/ear-of.ts";
import type { PreviewMaker } from "./preview/preview-maker.ts";

/** How much is listened to of one file, whatever its bytes make of it. */
export interface HearingBounds {
  /** Values of all channels: what is packed densely enough would go on for weeks. */
  readonly values: number;
  /** How long hearing may take, of the time that the whole examination has. */
  readonly milliseconds: number;
  /** How long the preview may take of that; a sound that is too long for it is still heard. */
  readonly previewMilliseconds: number;
}

/** More values than any lossless file of the largest size holds, and times that leave room to read the rest of a file. */
export const hearingBounds: HearingBounds = {
  values: 2_500_000_000,
  milliseconds: 420_000,
  previewMilliseconds: 330_000,
};

export interface Heard {
  readonly sound: Sound | null;
  /** Whether it was not heard to its end; then nothing is said of it. */
  readonly isTooLong: boolean;
  readonly hasPreview: boolean;
}

/** Listens to a file of a type as it is read, within bounds, and has its preview made. */
export class Hearing {
  private readonly ear: Ear | null;
  private readonly preview: PreviewMaker | null;
  private readonly bounds: HearingBounds;
  private readonly begun = performance.now();
  private isTooLong = false;

  private constructor(ear: Ear | null, preview: PreviewMaker | null, bounds: HearingBounds) {
    this.ear = ear;
    this.preview = preview;
    this.bounds = bounds;
  }

  static async begin(type: string, preview: PreviewMaker | null, bounds: HearingBounds): Promise<Hearing> {
    let values = 0;
    const ear = await earOf(type, (stretch) => {
      values += stretch.frames * stretch.channelData.length;
      if (values > bounds.values) hearing.isTooLong = true;
      else preview?.add(stretch);
    });
    const hearing = new Hearing(ear, preview, bounds);
    return hearing;
  }

  async hear(part: Buffer): Promise<void> {
    const { ear, preview, bounds } = this;
    if (!ear) return;
    for (let at = 0; at < part.length && !this.isTooLong; at += ear.mostBytes) {
      await ear.hear(part.subarray(at, at + ear.mostBytes));
      await preview?.drain();
      const milliseconds = performance.now() - this.begun;
      if (milliseconds > bounds.previewMilliseconds) preview?.giveUp();
      if (milliseconds > bounds.milliseconds) this.isTooLong = true;
    }
  }

  async end(): Promise<Heard> {
    const sound = (await this.ear?.end()) ?? null;
    const { isTooLong } = this;
    if (isTooLong || sound === null) {
      this.giveUp();
      return { sound: null, isTooLong, hasPreview: false };
    }
    return { sound, isTooLong, hasPreview: (await this.preview?.end()) ?? false };
  }

  giveUp(): void {
    this.preview?.giveUp();
  }
}
