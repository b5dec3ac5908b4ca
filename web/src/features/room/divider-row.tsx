import Box from "@mui/material/Box";
import type { ReactNode } from "react";

interface Props {
  readonly isNew?: boolean;
  readonly children: ReactNode;
}

/** A line across the thread: a new day, or where what is new begins. */
export function DividerRow({ isNew = false, children }: Props) {
  const line = { flex: 1, height: "1px", background: isNew ? "var(--accent)" : "var(--line)" };
  return (
    <Box
      sx={{
        display: "flex",
        alignItems: "center",
        gap: 1.5,
        pt: 2,
        pb: 0.5,
        fontSize: "var(--text-s)",
        fontWeight: 700,
        color: isNew ? "var(--accent)" : "var(--muted)",
      }}
    >
      <Box sx={line} />
      {children}
      <Box sx={line} />
    </Box>
  );
}
