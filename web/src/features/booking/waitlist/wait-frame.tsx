import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";

/** Where somebody waits, or can wait, for what is taken. */
export function WaitFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <Box component="section" aria-labelledby={heading} sx={frame}>
      <Typography id={heading} variant="h3" sx={{ fontSize: "1.125rem" }}>
        {t("waitlist.title")}
      </Typography>
      {children}
    </Box>
  );
}

const frame = {
  display: "grid",
  gap: 1.5,
  p: 2,
  border: "1px solid var(--line-strong)",
  borderLeft: "6px solid var(--held)",
  borderRadius: "var(--radius-m)",
} as const;
