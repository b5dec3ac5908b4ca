/** Skills that the search suggests; any other can be typed. */
export const knownSkills = [
  "Mixing",
  "Mastering",
  "Production",
  "Recording",
  "Editing",
  "Vocal production",
  "Vocal tuning",
  "Beat making",
  "Sound design",
  "Drawing",
  "Painting",
  "Watercolour",
  "Ceramics",
];

/** Genres that the search suggests; any other can be typed. */
export const knownGenres = [
  "Afrobeats",
  "Electronic",
  "Folk",
  "Hip-hop",
  "Indie",
  "Jazz",
  "Metal",
  "Pop",
  "R&B",
  "Rock",
  "Soul",
];
