import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { type ReactNode, useEffect, useRef } from "react";
import { announce } from "../../ui/announce.ts";
import { Icon, type IconName } from "../../ui/icon.tsx";

interface Props {
  readonly title: string;
  readonly why: string;
  readonly icon: IconName;
  readonly tone: "free" | "held" | "danger" | "muted";
  readonly children?: ReactNode;
}

/** How a booking stands, as the page's heading; a change under the reader's eyes is told to screen readers. */
export function Standing({ title, why, icon, tone, children }: Props) {
  const heading = useToldChange(title);
  return (
    <Box
      component="section"
      sx={{
        borderLeft: `6px solid var(--${tone})`,
        background: "var(--surface)",
        borderRadius: "var(--radius-s)",
        boxShadow: "var(--shadow)",
        p: { xs: 2, sm: 3 },
        display: "grid",
        gap: 2.5,
      }}
    >
      <Box sx={{ display: "flex", gap: 1.5, alignItems: "center", color: `var(--${tone})` }}>
        <Box component="span" sx={{ flex: "none", display: "grid" }}>
          <Icon name={icon} size={32} />
        </Box>
        <Typography
          variant="h1"
          ref={heading}
          tabIndex={-1}
          sx={{ color: "var(--text)", overflowWrap: "anywhere", outline: "none" }}
        >
          {title}
        </Typography>
      </Box>
      <Typography>{why}</Typography>
      {children}
    </Box>
  );
}

let lastTitle: { page: string; title: string } | null = null;

/**
 * Tells a change of state, by the focus where the button that had it is gone, else without moving it. Each state has a
 * component of its own, so what was said last outlives them; it is forgotten on another page.
 */
function useToldChange(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const page = useRef(location.pathname);
  useEffect(() => {
    const isChange = lastTitle?.page === page.current && lastTitle.title !== title;
    lastTitle = { page: page.current, title };
    if (!isChange) return;
    if (document.activeElement === document.body) heading.current?.focus();
    else announce(title);
  }, [title]);
  return heading;
}
