import type { Discipline } from "@flexsession/domain/profile/profile";

/** Skills that are suggested in each discipline; any other can be typed. */
export const knownSkills: Readonly<Record<Discipline, readonly string[]>> = {
  music: [
    "Mixing",
    "Mastering",
    "Production",
    "Recording",
    "Editing",
    "Vocal production",
    "Vocal tuning",
    "Beat making",
    "Sound design",
  ],
  art: ["Drawing", "Painting", "Watercolour", "Ceramics"],
};

/** Genres of music, and subjects of art. */
export const knownGenres: Readonly<Record<Discipline, readonly string[]>> = {
  music: ["Afrobeats", "Electronic", "Folk", "Hip-hop", "Indie", "Jazz", "Metal", "Pop", "R&B", "Rock", "Soul"],
  art: ["Landscape", "Portrait", "Still life", "Figure", "Abstract", "Illustration", "Printmaking"],
};

/** The suggestions for a discipline, or all of them. */
export function suggestionsFor(known: typeof knownSkills, discipline: Discipline | null): readonly string[] {
  return discipline === null ? [...known.music, ...known.art] : known[discipline];
}
