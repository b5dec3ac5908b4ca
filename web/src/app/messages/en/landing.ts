/** Texts of the landing page. */
export const landing = {
  title: "landing",
} as const;
