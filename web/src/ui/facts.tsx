import Box from "@mui/material/Box";
import type { ReactNode } from "react";

/** Facts, each with its name. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <Box component="dl" sx={{ m: 0, borderTop: "1px solid var(--line)" }}>
      {facts.map(([name, value]) => (
        <Box key={name} sx={fact}>
          <Box component="dt" sx={{ color: "var(--muted)" }}>
            {name}
          </Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const fact = {
  display: "grid",
  gridTemplateColumns: { xs: "1fr", sm: "11rem 1fr" },
  gap: { xs: 0.25, sm: 2 },
  py: 1.25,
  borderBottom: "1px solid var(--line)",
} as const;
