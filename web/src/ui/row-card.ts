/** A row of a list as a card that is one link. */
export const rowCard = {
  position: "relative",
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  columnGap: 3,
  rowGap: 1,
  p: 2,
  background: "var(--surface)",
  borderRadius: "var(--radius-s)",
  boxShadow: "var(--shadow)",
} as const;

/** Makes the link within a positioned card the way in wherever the card is pressed. */
export const wholeLink = {
  color: "inherit",
  textDecoration: "none",
  "&::after": { content: '""', position: "absolute", inset: 0 },
  "&:focus-visible": { outline: "none" },
  "&:focus-visible::after": { outline: "3px solid var(--accent)", outlineOffset: 2 },
} as const;
