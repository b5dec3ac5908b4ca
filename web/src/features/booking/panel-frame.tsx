import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Drawer from "@mui/material/Drawer";
import Typography from "@mui/material/Typography";
import useMediaQuery from "@mui/material/useMediaQuery";
import { type ReactNode, type Ref, useId } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  readonly title: string;
  readonly headingRef?: Ref<HTMLHeadingElement>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The dialog in which time is chosen: a sheet from below on a phone, a panel at the side elsewhere. */
export function PanelFrame({ title, headingRef, onClose, children }: Props) {
  const { t } = useTranslation();
  const isPhone = useMediaQuery("(max-width: 700px)");
  const heading = useId();

  return (
    <Drawer
      open
      anchor={isPhone ? "bottom" : "right"}
      onClose={onClose}
      slotProps={{
        paper: { role: "dialog", "aria-modal": true, "aria-labelledby": heading, sx: isPhone ? sheet : side },
      }}
    >
      <Box component="header" sx={{ display: "flex", alignItems: "start", justifyContent: "space-between", gap: 2 }}>
        <Typography
          id={heading}
          ref={headingRef}
          tabIndex={-1}
          component="h2"
          variant="h5"
          sx={{ fontWeight: 800, overflowWrap: "anywhere", outline: "none" }}
        >
          {title}
        </Typography>
        <Button onClick={onClose} sx={{ minHeight: 44, flex: "none" }}>
          {t("booking.panel.close")}
        </Button>
      </Box>
      {children}
    </Drawer>
  );
}

const paper = { p: { xs: 2, sm: 3 }, gap: 2, display: "flex", flexDirection: "column", overflowY: "auto" } as const;
const sheet = {
  ...paper,
  maxHeight: "92dvh",
  borderRadius: "var(--radius-l) var(--radius-l) 0 0",
  pb: "calc(16px + env(safe-area-inset-bottom))",
} as const;
const side = { ...paper, width: "min(30rem, 100vw)" } as const;
