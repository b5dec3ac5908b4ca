import Box from "@mui/material/Box";
import type { ReactNode } from "react";

/**
 * Keeps the one next step in sight, however long the panel is. It sticks to the panel's very edge: browsers measure from
 * inside the padding, below which the text would show.
 */
export function AtHand({ children }: { readonly children: ReactNode }) {
  return <Box sx={atHand}>{children}</Box>;
}

const atHand = {
  position: "sticky",
  bottom: { xs: "calc(-16px - env(safe-area-inset-bottom))", sm: "-24px" },
  zIndex: 1,
  mx: -1,
  px: 1,
  pb: { xs: "calc(16px + env(safe-area-inset-bottom))", sm: "24px" },
  mb: { xs: "calc(-16px - env(safe-area-inset-bottom))", sm: "-24px" },
  pt: 1,
  background: "var(--surface)",
} as const;
