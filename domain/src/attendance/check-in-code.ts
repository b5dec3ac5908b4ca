import { z } from "zod";
import { instant } from "../time/instant.ts";

const stepMs = 30_000;
const digits = 6;

/** What the codes of one occurrence are made of; server only. */
export const checkInSecret = z.strictObject({
  providerId: z.string(),
  slotId: z.string(),
  /** 32 random bytes in base64. */
  secret: z.string(),
  /** When its provider last had the codes. */
  shownAt: instant.nullable().default(null),
  expireAt: instant,
});

/** A code as a person types it. */
export const checkInCode = z.string().regex(/^\d{6}$/);

/** Which code is shown at a moment: they are counted, one each half minute. */
export function codeStepAt(now: Date): number {
  return Math.floor(now.getTime() / stepMs);
}

/** From when on the code of a step is shown. */
export function codeStepStart(step: number): Date {
  return new Date(step * stepMs);
}

/** Which codes are taken at a moment: the one that is shown, and the one before for who was still typing. */
export function takenCodeSteps(now: Date): number[] {
  const step = codeStepAt(now);
  return [step, step - 1];
}

/**
 * The digits that stand for a keyed digest of a step (dynamic truncation, RFC 4226 section 5.3).
 *
 * @param digest at least 20 bytes, whose last half byte says where to read
 */
export function codeOfDigest(digest: Uint8Array): string {
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
  const offset = view.getUint8(digest.byteLength - 1) & 0xf;
  return String((view.getUint32(offset) & 0x7f_ff_ff_ff) % 10 ** digits).padStart(digits, "0");
}
