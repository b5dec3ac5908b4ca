import Box from "@mui/material/Box";
import type { ReactNode } from "react";

/** One line of what was agreed: what it is about, and what was agreed of it. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Box
      sx={{
        display: "grid",
        gridTemplateColumns: { xs: "1fr", sm: "10rem 1fr" },
        gap: { xs: 0.5, sm: 2 },
        py: 1.5,
        borderBottom: "1px solid var(--line)",
      }}
    >
      <Box component="dt" sx={{ color: "var(--muted)" }}>
        {name}
      </Box>
      <Box component="dd" sx={{ m: 0, overflowWrap: "anywhere" }}>
        {children}
      </Box>
    </Box>
  );
}
