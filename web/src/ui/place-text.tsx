import { placeInLine } from "@flexsession/domain/tape/place-in-line";
import type { Tape } from "@flexsession/domain/tape/tape";
import type { WaitEntry } from "@flexsession/domain/waitlist/waitlist";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { momentText } from "./moment-text.ts";
import { spanText } from "./span-text.ts";
import { timeLeftText } from "./time-left-text.ts";
import { useTimeStyle } from "./use-time-style.ts";

interface Props {
  readonly wait: WaitEntry;
  /** By which their place is counted; null until it is known. */
  readonly tape: Tape | null;
  readonly zone?: string;
  readonly now: Date;
}

/** Where somebody stands in a waitlist, or how long their turn lasts; told politely when it changes. */
export function PlaceText({ wait, tape, zone, now }: Props) {
  const { t } = useTranslation();
  const style = useTimeStyle(zone);
  const seats = wait.isPiece ? spanText(wait, style, "short") : t("booking.seats", { count: wait.seats });
  if (wait.state === "turn" && wait.until) {
    return (
      <Box>
        <Typography component="output" sx={{ display: "block", fontWeight: 700 }}>
          {t("waitlist.turn", { seats, until: momentText(wait.until, style) })}
        </Typography>
        <Typography component="span" role="timer" sx={{ fontVariantNumeric: "tabular-nums", color: "var(--held)" }}>
          {t("waitlist.turnLeft", { left: timeLeftText(wait.until, now) })}
        </Typography>
      </Box>
    );
  }
  return (
    <Typography component="output" sx={{ fontWeight: 700 }}>
      {placeOf()}
    </Typography>
  );

  function placeOf(): string {
    if (wait.ticket === null) return toldOf();
    const place = tape && placeInLine(tape, wait.slotId, wait.ticket);
    if (!place) return t("waitlist.looking");
    const { ahead, count } = place;
    return ahead === 0 ? t("waitlist.next", { seats }) : t("waitlist.place", { seats, place: ahead + 1, count });
  }

  function toldOf(): string {
    if (!wait.isPiece) return t("waitlist.told", { seats });
    // As the slot is now, or as it was when the entry last changed.
    const mode = tape?.slots[wait.slotId]?.mode ?? wait.mode;
    return t(mode === "request" ? "waitlist.toldToAsk" : "waitlist.toldTime", { time: seats });
  }
}
