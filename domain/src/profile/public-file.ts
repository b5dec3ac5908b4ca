import type { PublicMediaKind } from "./public-media.ts";

/** What the address of a public file says. */
export interface PublicFile {
  /** `https://host` of the service that holds it. */
  readonly origin: string;
  readonly bucket: string;
  readonly uid: string;
  readonly kind: PublicMediaKind;
  readonly fileId: string;
}

const kinds: readonly PublicMediaKind[] = ["photo", "sample", "artwork"];

/** As the Storage SDK gives it: the escaped path, and a token that says nothing more than the path does. */
const address =
  /^(https?:\/\/[^/?#]+)\/v0\/b\/([a-z0-9._-]+)\/o\/public%2F([A-Za-z0-9_-]+)%2F([a-z]+)%2F([A-Za-z0-9_-]{20,40})\?alt=media&token=[A-Za-z0-9-]{1,64}$/;

/** Reads the address of a file that somebody has uploaded for everyone to see; null for any other text. */
export function publicFileOf(url: string): PublicFile | null {
  const [, origin = "", bucket = "", uid = "", kindText = "", fileId = ""] = address.exec(url) ?? [];
  const kind = kinds.find((each) => each === kindText);
  return kind ? { origin, bucket, uid, kind, fileId } : null;
}
