import { createHash } from "node:crypto";
import type { Writable } from "node:stream";
import { realTypeOf } from "@flexsession/domain/room/real-type";
import type { Findings } from "@flexsession/domain/room/take-in-file";
import { Hearing, type HearingBounds, hearingBounds } from "./hearing.ts";
import { PreviewMaker } from "./preview/preview-maker.ts";
import { TextCheck } from "./text-check.ts";

/** How many bytes a mark of a type needs. */
const headBytes = 16;

interface Options {
  /** Where the preview of a sound is kept; called once there is something to keep. Null when none is wanted. */
  readonly openPreview: (() => Writable) | null;
  readonly bounds?: HearingBounds;
}

/**
 * Reads the bytes of a file once, as they come, and never holds more than some parts of them: their number and hash,
 * their real type, what is heard in them, and the preview of that.
 *
 * @param claimed the type that was reserved; what is something else is only counted and hashed
 */
export async function examine(
  bytes: AsyncIterable<Buffer>,
  claimed: string,
  { openPreview, bounds = hearingBounds }: Options,
): Promise<Findings> {
  const hash = createHash("sha256");
  const text = claimed === "text/plain" ? new TextCheck() : null;
  const hearing = await Hearing.begin(claimed, openPreview && (await PreviewMaker.create(openPreview)), bounds);
  let head = Buffer.alloc(0);
  let size = 0;

  try {
    for await (const part of bytes) {
      if (head.length < headBytes) head = Buffer.concat([head, part.subarray(0, headBytes)]);
      size += part.length;
      hash.update(part);
      text?.add(part);
      await hearing.hear(part);
    }
    const marked = realTypeOf(head);
    const type = marked ?? (text?.isText() ? "text/plain" : null);
    const heard = await hearing.end();
    const isClaimed = type === claimed;
    return { size, sha256: hash.digest("hex"), type, ...heard, sound: isClaimed ? heard.sound : null };
  } catch (error) {
    hearing.giveUp();
    throw error;
  }
}
