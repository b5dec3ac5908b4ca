import { aheadOf, type Queue, rivalsOf } from "@flexsession/domain/tape/queue";
import type { Slot } from "@flexsession/domain/tape/tape";
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
  /** Who waits with them, as the tape says; undefined for nobody, or until it is known. */
  readonly queue: Queue | undefined;
  /** Whether the slot is booked at once or asked for as it is now; by default as it was when the entry last changed. */
  readonly mode?: Slot["mode"] | undefined;
  readonly zone?: string;
  readonly now: Date;
}

/** Where somebody stands in a waitlist, or how long their turn lasts; told politely when it changes. */
export function PlaceText({ wait, queue, mode = wait.mode, zone, now }: Props) {
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
    if (!queue) return t("waitlist.looking");
    const ahead = aheadOf(queue, wait.ticket);
    const count = rivalsOf(queue, wait.ticket).length;
    return ahead === 0 ? t("waitlist.next", { seats }) : t("waitlist.place", { seats, place: ahead + 1, count });
  }

  function toldOf(): string {
    if (!wait.isPiece) return t("waitlist.told", { seats });
    return t(mode === "request" ? "waitlist.toldToAsk" : "waitlist.toldTime", { time: seats });
  }
}
