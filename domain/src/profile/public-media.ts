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
