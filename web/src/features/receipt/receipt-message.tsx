import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly why: string | null;
  readonly children?: ReactNode;
}

/** What stands where a receipt would, and the way on. */
export function ReceiptMessage({ title, why, children }: Props) {
  return (
    <Box sx={{ maxWidth: "44rem", mx: "auto", py: { xs: 3, sm: 5 } }}>
      <Typography variant="h1">{title}</Typography>
      {why !== null && <Typography sx={{ mt: 2 }}>{why}</Typography>}
      <Box sx={{ mt: 3 }}>{children}</Box>
    </Box>
  );
}
