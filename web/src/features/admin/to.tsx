import Box from "@mui/material/Box";
import { Link } from "react-router";

/** A link among facts, large enough for a finger. */
export function To({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <Box component={Link} to={to} sx={{ display: "inline-block", py: 0.5 }}>
      {children}
    </Box>
  );
}
