/** Texts of the profile page. */
export const profile = {
  title: "profile",
} as const;
