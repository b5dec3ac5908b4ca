import { digest } from "../firebase/digest.ts";

/** What a channel carries, so that whoever opened it is found by one read and nobody else can speak for it. */
export function tokenOfChannel(uid: string, secret: string): string {
  return `${Buffer.from(uid).toString("base64url")}.${secret}`;
}

/** Whom a channel's token names, true or not; null when it names nobody. */
export function uidOfToken(token: string): string | null {
  const [uid, secret] = token.split(".");
  const named = uid && secret ? Buffer.from(uid, "base64url").toString() : "";
  return /^[\w-]{1,128}$/.test(named) ? named : null;
}

/** By what a channel's token is known. */
export function hashOfChannel(token: string): string {
  return digest("channel", token).toString("hex");
}
