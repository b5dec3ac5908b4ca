/** Texts of the browse page. */
export const browse = {
  title: "browse",
} as const;
