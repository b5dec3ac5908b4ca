import { createHash } from "node:crypto";
import { realTypeOf } from "@flexsession/domain/room/real-type";
import type { Findings } from "@flexsession/domain/room/take-in-file";
import { earOf } from "./ears/ear-of.ts";
import { TextCheck } from "./text-check.ts";

/** How many bytes a mark of a type needs. */
const headBytes = 16;

/**
 * Reads the bytes of a file once, as they come, and never holds more than some parts of them: their number and hash,
 * their real type, and what is heard in them.
 *
 * @param claimed the type that was reserved; what is something else is only counted and hashed
 */
export async function examine(bytes: AsyncIterable<Buffer>, claimed: string): Promise<Findings> {
  const hash = createHash("sha256");
  const text = claimed === "text/plain" ? new TextCheck() : null;
  const ear = await earOf(claimed);
  let head = Buffer.alloc(0);
  let size = 0;

  for await (const part of bytes) {
    if (head.length < headBytes) head = Buffer.concat([head, part.subarray(0, headBytes)]);
    size += part.length;
    hash.update(part);
    text?.add(part);
    await ear?.hear(part);
  }

  const marked = realTypeOf(head);
  const type = marked ?? (text?.isText() ? "text/plain" : null);
  const sound = (await ear?.end()) ?? null;
  return { size, sha256: hash.digest("hex"), type, sound: type === claimed ? sound : null };
}
