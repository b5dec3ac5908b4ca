import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { type ReactNode, useId } from "react";

interface Props {
  readonly title: string;
  readonly facts: readonly (readonly [name: string, value: ReactNode])[];
}

/** Facts under a heading, each with its name. */
export function FactList({ title, facts }: Props) {
  const heading = useId();
  return (
    <Box component="section" aria-labelledby={heading} sx={{ pb: 4 }}>
      <Typography variant="h2" id={heading} sx={{ pb: 1 }}>
        {title}
      </Typography>
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
