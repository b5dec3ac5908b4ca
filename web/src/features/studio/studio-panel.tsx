import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { type ReactNode, useId } from "react";
import { Icon } from "../../ui/icon.tsx";

interface Props {
  readonly icon: Parameters<typeof Icon>[0]["name"];
  readonly title: string;
  readonly why: string;
  readonly children: ReactNode;
}

/** Where something of the studio stands, in one heading and a sentence, with what can be done about it below. */
export function StudioPanel({ icon, title, why, children }: Props) {
  const heading = useId();
  return (
    <Box
      component="section"
      aria-labelledby={heading}
      sx={{ mt: 2, p: { xs: 2, sm: 3 }, border: 1, borderColor: "divider", borderRadius: 2, display: "grid", gap: 2 }}
    >
      <Box sx={{ display: "flex", gap: 1.5, alignItems: "center", "& svg": { flex: "none" } }}>
        <Icon name={icon} size={24} />
        <Typography id={heading} variant="h2">
          {title}
        </Typography>
      </Box>
      <Typography>{why}</Typography>
      {children}
    </Box>
  );
}
