import type { Profile } from "@flexsession/domain/profile/profile";
import type { Slot, Tape } from "@flexsession/domain/tape/tape";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Drawer from "@mui/material/Drawer";
import Typography from "@mui/material/Typography";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../firebase/clock.ts";
import { ChoosePiece } from "./choose-piece.tsx";
import { ChooseSeats } from "./choose-seats.tsx";
import { InsteadOfPiece } from "./instead-of-piece.tsx";

export interface PiecePanelProps {
  readonly profile: Profile;
  readonly tape: Tape;
  readonly slotId: string;
  readonly start: Date | null;
  readonly minutes: number | null;
  readonly zone: string;
  readonly onChange: (choice: { start: Date; minutes: number }) => void;
  readonly onClose: () => void;
}

/**
 * Chooses a piece of a slot, or seats of a class, then holds and pays for it, or asks for it: a sheet from below on a phone, a panel at
 * the side elsewhere. It stays true while it is open: what is taken under it says so at once and offers other time.
 */
export function PiecePanel(props: PiecePanelProps) {
  const { t } = useTranslation();
  const isPhone = useMediaQuery("(max-width: 700px)");
  const heading = useId();
  const now = useNow(5_000);
  const slot = useLastKnownSlot(props.tape, props.slotId);
  const title = useFocusWhenLost(props.slotId, props.start);
  const what = slot?.title ?? (slot ? t(`booking.tasks.${slot.task}`) : t("booking.panel.gone"));

  return (
    <Drawer
      open
      anchor={isPhone ? "bottom" : "right"}
      onClose={props.onClose}
      slotProps={{
        paper: { role: "dialog", "aria-modal": true, "aria-labelledby": heading, sx: isPhone ? sheet : side },
      }}
    >
      <Box component="header" sx={{ display: "flex", alignItems: "start", justifyContent: "space-between", gap: 2 }}>
        <Typography
          id={heading}
          ref={title}
          tabIndex={-1}
          component="h2"
          variant="h5"
          sx={{ fontWeight: 800, overflowWrap: "anywhere", outline: "none" }}
        >
          {t("booking.withName", { what, who: props.profile.name })}
        </Typography>
        <Button onClick={props.onClose} sx={{ minHeight: 44, flex: "none" }}>
          {t("booking.panel.close")}
        </Button>
      </Box>
      <PanelBody {...props} slot={slot} now={now} />
    </Drawer>
  );
}

export interface PanelBodyProps extends PiecePanelProps {
  readonly now: Date;
}

function PanelBody({ slot, ...props }: PanelBodyProps & { readonly slot: Slot | null }) {
  if (!slot || (slot.mode === "request" && slot.capacity > 1)) return <InsteadOfPiece {...props} slot={slot} />;
  if (slot.capacity > 1) return <ChooseSeats {...props} slot={slot} />;
  return <ChoosePiece {...props} slot={slot} />;
}

/** The heading takes the focus when a chosen alternative was the last thing that had it and is gone with its list. */
function useFocusWhenLost(slotId: string, start: Date | null) {
  const heading = useRef<HTMLHeadingElement>(null);
  const choice = `${slotId}@${start?.getTime()}`;
  const last = useRef(choice);
  useEffect(() => {
    if (last.current === choice) return;
    last.current = choice;
    if (document.activeElement === document.body) heading.current?.focus();
  }, [choice]);
  return heading;
}

/** The slot, or as it last was: one that is withdrawn under the open panel still says what the person wanted. */
function useLastKnownSlot(tape: Tape, slotId: string): Slot | null {
  const current = tape.slots[slotId] ?? null;
  const [known, setKnown] = useState({ slotId, slot: current });
  if (known.slotId !== slotId || (current && current !== known.slot)) setKnown({ slotId, slot: current });
  return current ?? (known.slotId === slotId ? known.slot : null);
}

const paper = { p: { xs: 2, sm: 3 }, gap: 2, display: "flex", flexDirection: "column", overflowY: "auto" } as const;
const sheet = {
  ...paper,
  maxHeight: "92dvh",
  borderRadius: "var(--radius-l) var(--radius-l) 0 0",
  pb: "calc(16px + env(safe-area-inset-bottom))",
} as const;
const side = { ...paper, width: "min(30rem, 100vw)" } as const;
