import { z } from "zod";

/** What a file is in the work of a booking. */
export const fileKind = z.enum(["stems", "references", "mixes", "masters", "other"]);
export type FileKind = z.infer<typeof fileKind>;
export const fileKinds = fileKind.options;

/** As people count them, and as they are told. */
const gigabyte = 1_000 ** 3;

/** As many bytes as one file may have, and all files of a booking together. */
export const mostBytesOfFile = 2 * gigabyte;
export const mostBytesInRoom = 20 * gigabyte;

/** As many files as a room holds: all of them are one list, of the length that the rules let a client ask for. */
export const mostFiles = 100;

/** The exact content type of each ending of a name. Nothing here is ever run or drawn by a browser as a page. */
const typeOfEnding = {
  wav: "audio/wav",
  aif: "audio/aiff",
  aiff: "audio/aiff",
  flac: "audio/flac",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  ogg: "audio/ogg",
  zip: "application/zip",
  mid: "audio/midi",
  midi: "audio/midi",
  pdf: "application/pdf",
  txt: "text/plain",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
} as const;

type Ending = keyof typeof typeOfEnding;
export type FileType = (typeof typeOfEnding)[Ending];

const finished: readonly FileType[] = ["audio/wav", "audio/aiff", "audio/flac", "audio/mpeg"];
const heard: readonly FileType[] = [...finished, "audio/mp4", "audio/ogg"];

/** The content types that each kind takes. */
export const typesOfKind: Readonly<Record<FileKind, readonly FileType[]>> = {
  stems: [...finished, "application/zip", "audio/midi"],
  references: heard,
  mixes: finished,
  masters: [...finished, "application/zip"],
  other: [...new Set(Object.values(typeOfEnding))],
};

/** The content type that a name's ending promises, or null when files of that ending are not exchanged. */
export function typeOfName(name: string): FileType | null {
  const ending = /[^.]\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return isEnding(ending) ? typeOfEnding[ending] : null;
}

/** Whether files of a content type are sounds: MIDI is notes. */
export function isSoundType(type: string | null): boolean {
  return type !== null && type.startsWith("audio/") && type !== "audio/midi";
}

/** The endings of a kind's files as a file chooser takes them: `.wav,.flac`. */
export function endingsOf(kind: FileKind): string {
  const endings = Object.keys(typeOfEnding).filter(isEnding);
  return endings
    .filter((each) => typesOfKind[kind].includes(typeOfEnding[each]))
    .map((each) => `.${each}`)
    .join(",");
}

function isEnding(text: string): text is Ending {
  return Object.hasOwn(typeOfEnding, text);
}
