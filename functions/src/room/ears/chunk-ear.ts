import type { Sound } from "@flexsession/domain/room/room-file";
import type { Ear, Listen } from "./ear.ts";
import type { PcmFormat } from "./pcm.ts";
import { PcmSplitter } from "./pcm-splitter.ts";

/** What one chunk of a container is for. */
type Use = "format" | "sound";

/** How a container of chunks (RIFF, IFF) is written. */
interface Container {
  readonly order: "little" | "big";
  readonly uses: Readonly<Record<string, Use>>;
  /** The format that a chunk tells, or null when it is not one that can be heard. */
  readonly parse: (content: Buffer) => PcmFormat | null;
  /** Bytes at the start of the sound chunk that are not sound. */
  readonly soundOffset: number;
}

const containerHead = 12;
const chunkHead = 8;
/** As large as a chunk that tells a format may be; a longer one is nobody's recording. */
const longestFormat = 4_096;
/** The length that a recorder writes which did not know it yet: the sound goes on to the end. */
const unknownLength = 0xffffffff;

/** Hears what lies uncompressed in a container of chunks, keeping at most one small chunk at a time. */
export class ChunkEar implements Ear {
  readonly mostBytes = 65_536;
  private readonly container: Container;
  private readonly listen: Listen;
  private waiting = Buffer.alloc(0);
  private skipping = containerHead;
  private inSound = 0;
  private splitter: PcmSplitter | null = null;
  private hasHeard = false;
  private hasFailed = false;

  constructor(container: Container, listen: Listen) {
    this.container = container;
    this.listen = listen;
  }

  hear(part: Buffer): void {
    if (this.hasFailed) return;
    let bytes = this.waiting.length > 0 ? Buffer.concat([this.waiting, part]) : part;
    while (bytes.length > 0) {
      const used = this.step(bytes);
      if (used === 0 || this.hasFailed) break;
      bytes = bytes.subarray(used);
    }
    this.waiting = this.hasFailed ? Buffer.alloc(0) : Buffer.from(bytes);
  }

  end(): Sound | null {
    return this.hasFailed ? null : (this.splitter?.sound() ?? null);
  }

  /** Takes what it can from the start, and says how many bytes that were; 0 when it needs more of them. */
  private step(bytes: Buffer): number {
    if (this.skipping > 0) {
      const used = Math.min(this.skipping, bytes.length);
      this.skipping -= used;
      return used;
    }
    if (this.inSound > 0) {
      const used = Math.min(this.inSound, bytes.length);
      this.splitter?.add(bytes.subarray(0, used));
      this.inSound -= used;
      return used;
    }
    return bytes.length < chunkHead ? 0 : this.open(bytes);
  }

  private open(bytes: Buffer): number {
    const { order, uses, parse, soundOffset } = this.container;
    const name = bytes.toString("latin1", 0, 4);
    const length = order === "little" ? bytes.readUInt32LE(4) : bytes.readUInt32BE(4);
    const padding = length % 2;

    switch (uses[name]) {
      case "format": {
        if (length > longestFormat) return this.fail();
        if (bytes.length < chunkHead + length) return 0;
        const format = parse(bytes.subarray(chunkHead, chunkHead + length));
        if (!format) return this.fail();
        this.splitter = new PcmSplitter(format, this.listen);
        this.skipping = padding;
        return chunkHead + length;
      }
      case "sound":
        if (!this.splitter) return this.fail();
        // Only one is heard: a second would be another sound.
        if (this.hasHeard) return this.fail();
        this.hasHeard = true;
        this.skipping = soundOffset;
        this.inSound = length === unknownLength ? Number.MAX_SAFE_INTEGER : Math.max(0, length - soundOffset) + padding;
        return chunkHead;
      default:
        this.skipping = length + padding;
        return chunkHead;
    }
  }

  private fail(): number {
    this.hasFailed = true;
    return 0;
  }
}
