/** A part of a page on ground of its own. */
export const panel = {
  display: "grid",
  gap: 2,
  minWidth: 0,
  p: { xs: 2, sm: 3 },
  border: "1px solid var(--line)",
  borderRadius: "var(--radius-m)",
  background: "var(--surface)",
} as const;

/** A table of amounts in such a part, which scrolls beside its first column where it is too wide. */
export const amountTable = {
  width: "100%",
  borderCollapse: "collapse",
  fontSize: "var(--text-s)",
  fontVariantNumeric: "tabular-nums",
  "& th, & td": { px: 1.5, py: 1, borderBottom: "1px solid var(--line)", textAlign: "end", fontWeight: "inherit" },
  "& th:first-of-type": { pl: 0, fontWeight: 600, textAlign: "start" },
  "& td": { whiteSpace: "nowrap" },
  "& th:last-child, & td:last-child": { pr: 0 },
  "& thead th": { color: "var(--muted)", borderBottomColor: "var(--line-strong)" },
} as const;
