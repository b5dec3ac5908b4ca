import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Sealed } from "@flexsession/domain/calendars/calendar-connection";
import { paths } from "@flexsession/domain/paths";
import { z } from "zod";
import { calendarKey } from "../firebase/params.ts";

const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

const tokens = z.strictObject({
  refreshToken: z.string(),
  accessToken: z.string(),
  /** In milliseconds. */
  accessEndsAt: z.number(),
});

/** What a grant consists of, in the open; it exists in memory alone. */
export type Tokens = z.infer<typeof tokens>;

/**
 * Seals tokens with a key of their own, which the first key of the secret wraps. Whoever reads the database cannot open
 * them, nor move them to another person's document: uid and place are part of what is sealed.
 */
export function sealTokens(uid: string, content: Tokens): Sealed {
  const [current] = keys();
  if (!current) throw new Error("CALENDAR_KEY is empty");
  const own = randomBytes(keyBytes);
  const place = placeOf(uid);
  return {
    keyId: current.id,
    key: encrypt(current.key, own, place).toString("base64"),
    content: encrypt(own, Buffer.from(JSON.stringify(content)), place).toString("base64"),
  };
}

/** @throws {Error} when the key is not among those of the secret any more, or it is not what was sealed for this person */
export function openTokens(uid: string, { keyId, key, content }: Sealed): Tokens {
  const wrapping = keys().find(({ id }) => id === keyId);
  if (!wrapping) throw new Error(`CALENDAR_KEY has no key ${keyId}`);
  const place = placeOf(uid);
  const own = decrypt(wrapping.key, Buffer.from(key, "base64"), place);
  return tokens.parse(JSON.parse(decrypt(own, Buffer.from(content, "base64"), place).toString()));
}

function placeOf(uid: string): Buffer {
  return Buffer.from(JSON.stringify([uid, paths.calendarConnection(uid)]));
}

function keys(): { id: string; key: Buffer }[] {
  return calendarKey
    .value()
    .split(",")
    .filter(Boolean)
    .map((each) => {
      const [id = "", text = ""] = each.split(":");
      const key = Buffer.from(text, "base64");
      if (key.length !== keyBytes) throw new Error(`CALENDAR_KEY: key ${id} does not have ${keyBytes} bytes`);
      return { id, key };
    });
}

/** AES-256-GCM; the result is nonce, tag and text. */
function encrypt(key: Buffer, text: Buffer, place: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(place);
  const body = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function decrypt(key: Buffer, sealed: Buffer, place: Buffer): Buffer {
  const tagEnd = nonceBytes + tagBytes;
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(place)
    .setAuthTag(sealed.subarray(nonceBytes, tagEnd));
  return Buffer.concat([decipher.update(sealed.subarray(tagEnd)), decipher.final()]);
}
