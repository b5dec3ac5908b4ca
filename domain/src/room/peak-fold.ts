import { mostPeaks } from "./room-file.ts";

/** Twice as many at the end as are needed leave room to spread them evenly. */
const mostBuckets = 8 * mostPeaks;

/**
 * Folds a sound of any length into its waveform as it streams by, in constant memory: whenever the buckets are full, each
 * two become one of twice the length.
 */
export class PeakFold {
  private readonly buckets = new Float32Array(mostBuckets);
  private full = 0;
  private width = 1;
  private inBucket = 0;
  private loudest = 0;
  /** How many values were added. */
  count = 0;

  /** Adds the next value, from 0 to 1: the loudest of all channels at one moment. */
  add(value: number): void {
    if (value > this.loudest) this.loudest = value;
    this.inBucket += 1;
    this.count += 1;
    if (this.inBucket === this.width) this.closeBucket();
  }

  /** The waveform so far: at most `mostPeaks` values, 0 to 100. */
  peaks(): number[] {
    const open = this.inBucket > 0 ? 1 : 0;
    const buckets = this.full + open;
    const valueAt = (index: number) => (index < this.full ? (this.buckets[index] ?? 0) : this.loudest);
    const length = Math.min(mostPeaks, buckets);
    return Array.from({ length }, (_, index) => {
      const first = Math.floor((index * buckets) / length);
      const end = Math.max(first + 1, Math.floor(((index + 1) * buckets) / length));
      let loudest = 0;
      for (let at = first; at < end; at++) loudest = Math.max(loudest, valueAt(at));
      return Math.min(100, Math.round(loudest * 100));
    });
  }

  private closeBucket(): void {
    this.buckets[this.full] = this.loudest;
    this.full += 1;
    this.inBucket = 0;
    this.loudest = 0;
    if (this.full < mostBuckets) return;

    for (let at = 0; at < mostBuckets / 2; at++) {
      this.buckets[at] = Math.max(this.buckets[2 * at] ?? 0, this.buckets[2 * at + 1] ?? 0);
    }
    this.full = mostBuckets / 2;
    this.width *= 2;
  }
}
