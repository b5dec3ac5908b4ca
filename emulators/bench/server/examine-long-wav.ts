import { Writable } from "node:stream";
import { z } from "zod";
import { examine } from "../../../functions/src/room/examine.ts";
import { peakResident } from "../measure/peak-resident.ts";

/** As the network gives them. */
const partBytes = 65_536;
const headBytes = 44;
const frameBytes = 6;
/** After so many parts what nobody holds any more is collected. */
const collected = 32;

const { gc: collect } = globalThis;
if (!collect) throw new Error("start this process with --expose-gc");

/** The bytes of a WAV of 24 bits in two channels at 192 kHz, each part in memory of its own, as if it came from afar. */
async function* longWav(bytes: number) {
  const head = Buffer.alloc(headBytes);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(bytes - 8, 4);
  head.write("WAVEfmt ", 8, "latin1");
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(2, 22);
  head.writeUInt32LE(192_000, 24);
  head.writeUInt32LE(192_000 * frameBytes, 28);
  head.writeUInt16LE(frameBytes, 32);
  head.writeUInt16LE(24, 34);
  head.write("data", 36, "latin1");
  head.writeUInt32LE(bytes - headBytes, 40);
  yield head;

  const pattern = Buffer.alloc(partBytes);
  for (let at = 0; at < partBytes; at++) pattern[at] = (at * 7_919) % 251;
  for (let left = bytes - headBytes, count = 1; left > 0; left -= partBytes, count++) {
    yield Buffer.from(pattern.subarray(0, Math.min(partBytes, left)));
    // A network makes its reader wait.
    await new Promise(setImmediate);
    // What is measured is what the examination holds: a process that only reads these parts lets 90 to 120 MB of them
    // gather before they are collected by themselves.
    if (count % collected === 0) collect?.({ type: "minor" });
  }
}

/** Takes a preview, as the network would, and keeps none of it. */
function discard(): Writable {
  return new Writable({ write: (_part, _encoding, done) => void setImmediate(done) });
}

const bytes = z.coerce.number().int().parse(process.argv[2]);
const idle = process.memoryUsage.rss();
const { sound, hasPreview } = await examine(longWav(bytes), "audio/wav", { openPreview: discard });
if (sound?.peaks.length !== 1_000 || !hasPreview) throw new Error("the sound was not heard");
// Loading included.
process.send?.(peakResident() - idle);
