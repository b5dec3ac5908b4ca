/** The look that the bar's rows share: a strip of held tape across the page. */
export const bar = {
  background: "var(--held-soft)",
  color: "var(--text)",
  borderTop: "3px solid var(--held)",
  px: { xs: 2, sm: 3 },
  py: 1,
  display: "grid",
  gap: 1,
} as const;

export const row = {
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  columnGap: 2,
  rowGap: 0.5,
} as const;
