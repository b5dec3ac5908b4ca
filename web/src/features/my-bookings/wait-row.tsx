import { choiceQuery } from "@flexsession/domain/booking/choice-query";
import type { WaitEntry } from "@flexsession/domain/waitlist/waitlist";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { call } from "../../firebase/call.ts";
import { useTapeAround } from "../../firebase/use-tape-around.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { announce } from "../../ui/announce.ts";
import { errorText } from "../../ui/error-text.ts";
import { PlaceText } from "../../ui/place-text.tsx";
import { rowCard } from "../../ui/row-card.ts";
import { spanText } from "../../ui/span-text.ts";
import { useAction } from "../../ui/use-action.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";

interface Props {
  readonly wait: WaitEntry;
  readonly now: Date;
}

/** Something that somebody waits for: where they stand, live, the way to book it in their turn, and the way out. */
export function WaitRow({ wait, now }: Props) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const tape = useTapeAround(wait.providerId, wait);
  const leaving = useAction(async () => {
    await call("leaveWaitlist", { providerId: wait.providerId, slotId: wait.slotId });
    announce(t("waitlist.left"));
  });
  // A class takes place when its slot does; a piece is what they wait for, whatever becomes of its slot.
  const time = wait.isPiece ? wait : (tape?.slots[wait.slotId] ?? wait);
  const when = spanText(time, style, "short");
  const what = wait.title ?? t(`booking.tasks.${wait.task}`);
  const isTurn = wait.state === "turn" && wait.until !== null && wait.until > now;
  const path = `/p/${wait.provider.handle}?${new URLSearchParams(choiceQuery({ ...wait, start: time.start, end: time.end }))}`;
  const who = wait.provider.name;

  return (
    <Box component="li" sx={{ ...rowCard, borderLeft: `6px solid var(--${isTurn ? "free" : "held"})` }}>
      <Box sx={{ flex: "1 1 15rem", minWidth: 0 }}>
        <Typography sx={{ fontWeight: 700, fontVariantNumeric: "tabular-nums" }}>
          <Link to={path} aria-label={t("waitlist.show", { what, who, when })}>
            {when}
          </Link>
        </Typography>
        <Typography sx={{ overflowWrap: "anywhere" }}>
          {what} {t("myBookings.with", { name: who })}
        </Typography>
      </Box>
      <Box sx={{ flex: "1 1 15rem", minWidth: 0 }}>
        <PlaceText wait={wait} tape={tape} now={now} />
      </Box>
      {isTurn && (
        <Button component={Link} to={path} variant="contained" aria-label={t("waitlist.bookOf", { what, when })}>
          {t("waitlist.book")}
        </Button>
      )}
      <ActionButton
        variant="text"
        aria-label={t("waitlist.leaveOf", { what, when })}
        isPending={leaving.isPending}
        pendingText={t("waitlist.leaving")}
        errorText={leaving.error === null ? null : errorText(leaving.error, t, t("waitlist.failed"))}
        onClick={() => leaving.run()}
      >
        {t("waitlist.leave")}
      </ActionButton>
    </Box>
  );
}
