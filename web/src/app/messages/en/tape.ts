/** Texts of the tape strip. */
export const tape = {
  title: "Free time, live",
  empty: "empty",
} as const;
