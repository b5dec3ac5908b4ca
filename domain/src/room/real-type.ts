import type { FileType } from "./file-kind.ts";

interface Mark {
  readonly type: FileType;
  readonly parts: readonly (readonly [offset: number, text: string])[];
}

/** How files of each type begin. */
const marks: readonly Mark[] = [
  {
    type: "audio/wav",
    parts: [
      [0, "RIFF"],
      [8, "WAVE"],
    ],
  },
  {
    type: "audio/wav",
    parts: [
      [0, "RF64"],
      [8, "WAVE"],
    ],
  },
  {
    type: "audio/aiff",
    parts: [
      [0, "FORM"],
      [8, "AIFF"],
    ],
  },
  {
    type: "audio/aiff",
    parts: [
      [0, "FORM"],
      [8, "AIFC"],
    ],
  },
  { type: "audio/flac", parts: [[0, "fLaC"]] },
  { type: "audio/mpeg", parts: [[0, "ID3"]] },
  { type: "audio/mp4", parts: [[4, "ftypM4A "]] },
  { type: "audio/mp4", parts: [[4, "ftypM4B "]] },
  { type: "audio/ogg", parts: [[0, "OggS"]] },
  { type: "audio/midi", parts: [[0, "MThd"]] },
  { type: "application/zip", parts: [[0, "PK\u0003\u0004"]] },
  { type: "application/pdf", parts: [[0, "%PDF-"]] },
  { type: "image/png", parts: [[0, "\u0089PNG\r\n\u001a\n"]] },
  { type: "image/jpeg", parts: [[0, "\u00ff\u00d8\u00ff"]] },
  {
    type: "image/webp",
    parts: [
      [0, "RIFF"],
      [8, "WEBP"],
    ],
  },
];

/**
 * The type that a file's first bytes prove, or null. Text has no mark, so whether a file is text is for whoever reads all
 * of it. A file that begins as one type and hides another is what it begins as, and is only ever saved under that name.
 *
 * @param head 16 bytes, or all of a shorter file
 */
export function realTypeOf(head: Uint8Array): FileType | null {
  const found = marks.find(({ parts }) => parts.every(([offset, text]) => startsAt(head, offset, text)));
  return found?.type ?? (isMpegFrame(head) ? "audio/mpeg" : null);
}

function startsAt(head: Uint8Array, offset: number, text: string): boolean {
  return Array.from(text).every((letter, index) => head[offset + index] === letter.charCodeAt(0));
}

/** Eleven bits of one, then a version and a layer that exist: an MP3 without a tag before it. */
function isMpegFrame([first = 0, second = 0]: Uint8Array): boolean {
  return first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08 && (second & 0x06) !== 0;
}
