import type { Booking } from "@flexsession/domain/booking/booking";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type HoldActs, holdActs } from "../../firebase/hold-acts.ts";
import { announce } from "../../ui/announce.ts";
import { errorText } from "../../ui/error-text.ts";
import { heldText } from "../../ui/held-text.ts";
import { formatTime } from "../../ui/time-format.ts";
import { timeLeftText } from "../../ui/time-left-text.ts";
import { useAction } from "../../ui/use-action.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { row } from "./bar-style.ts";

interface Props {
  readonly booking: Booking;
  readonly now: Date;
  /** The person let it go, so that nobody need tell them that it is gone. */
  readonly onEnd: (bookingId: string) => void;
  readonly dependencies?: HoldActs;
}

/** One open hold, or an order by its first date: what, until when, pay or let go. */
export function HeldTime({ booking, now, onEnd, dependencies = holdActs }: Props) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const { bookingId, checkoutExpiresAt } = booking;
  const [isLeaving, setLeaving] = useState(false);
  const paying = useAction(async () => {
    const url = await dependencies.resumeCheckout(bookingId);
    setLeaving(true);
    dependencies.leaveFor(url);
  });
  const lettingGo = useAction(async () => {
    const state = await dependencies.letGo(bookingId);
    if (state !== "abandoned") return;
    announce(t("holds.letGone"));
    onEnd(bookingId);
  });
  const named = { when: heldText(booking, t, style, "start"), who: booking.provider.name };
  const error = paying.error ?? lettingGo.error;
  const isBusy = paying.isPending || lettingGo.isPending || isLeaving;

  return (
    <Box>
      <Box sx={row}>
        <Box sx={{ flex: "1 1 16rem", minWidth: 0 }}>
          {t("holds.youHold", { ...named, until: formatTime(checkoutExpiresAt, style) })}{" "}
          <Box component="span" role="timer" sx={{ fontVariantNumeric: "tabular-nums", fontWeight: 700 }}>
            {t("holds.left", { left: timeLeftText(checkoutExpiresAt, now) })}
          </Box>
        </Box>
        <Button
          variant="contained"
          aria-label={t("holds.payOf", named)}
          aria-disabled={isBusy}
          onClick={() => paying.run()}
        >
          {t("holds.pay")}
        </Button>
        <Button aria-label={t("holds.letGoOf", named)} aria-disabled={isBusy} onClick={() => lettingGo.run()}>
          {t("holds.letGo")}
        </Button>
      </Box>
      <Box component="output">{isBusy && t(lettingGo.isPending ? "holds.lettingGo" : "holds.opening")}</Box>
      {error !== null && !isBusy && <Alert severity="error">{errorText(error, t, t("holds.failed"))}</Alert>}
    </Box>
  );
}
