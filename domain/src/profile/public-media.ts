import { Refusal } from "../errors.ts";

const pictureTypes = ["image/webp", "image/jpeg", "image/png"] as const;
const soundTypes = ["audio/wav", "audio/mpeg", "audio/mp4", "audio/flac", "audio/ogg"] as const;
const mebibyte = 1024 ** 2;

/** What a person may upload for everyone to see, as the Storage rules hold it: the exact content types and most bytes. */
export const publicMedia = {
  photo: { types: pictureTypes, maxBytes: 2 * mebibyte },
  sample: { types: soundTypes, maxBytes: 25 * mebibyte },
  artwork: { types: pictureTypes, maxBytes: 2 * mebibyte },
} as const;

export type PublicMediaKind = keyof typeof publicMedia;

/** How some browsers and systems call the same types. */
const otherNames: Readonly<Record<string, string>> = {
  "audio/wave": "audio/wav",
  "audio/x-wav": "audio/wav",
  "audio/vnd.wave": "audio/wav",
  "audio/mp3": "audio/mpeg",
  "audio/x-m4a": "audio/mp4",
  "audio/m4a": "audio/mp4",
  "audio/x-flac": "audio/flac",
};

/**
 * The content type that a file is uploaded under, of the exact ones that its kind has.
 *
 * @param type as the browser names it
 * @throws {Refusal} `wrong-file-type`, `file-empty` or `file-too-large`
 */
export function publicMediaType(kind: PublicMediaKind, { type, size }: { type: string; size: number }): string {
  const { types, maxBytes } = publicMedia[kind];
  const [plain = ""] = type.toLowerCase().split(";");
  const exact = otherNames[plain] ?? plain;

  if (!types.some((each) => each === exact)) throw new Refusal("wrong-file-type");
  if (size === 0) throw new Refusal("file-empty");
  if (size > maxBytes) throw new Refusal("file-too-large");
  return exact;
}
