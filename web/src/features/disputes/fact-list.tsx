import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { type ComponentProps, useId } from "react";
import { Facts } from "../../ui/facts.tsx";

type Props = ComponentProps<typeof Facts> & { readonly title: string };

/** Facts under a heading, each with its name. */
export function FactList({ title, facts }: Props) {
  const heading = useId();
  return (
    <Box component="section" aria-labelledby={heading} sx={{ pb: 4 }}>
      <Typography variant="h2" id={heading} sx={{ pb: 1 }}>
        {title}
      </Typography>
      <Facts facts={facts} />
    </Box>
  );
}
