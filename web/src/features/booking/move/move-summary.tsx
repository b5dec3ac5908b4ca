import type { Booking } from "@flexsession/domain/booking/booking";
import { formatMoney } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { call } from "../../../firebase/call.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { errorText } from "../../../ui/error-text.ts";
import { useAction } from "../../../ui/use-action.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { BothZones } from "../both-zones.tsx";
import { differenceText, wayOf } from "./difference-text.ts";
import type { OtherTime } from "./move-days.ts";

/** What moving does beyond this page; a test watches it. */
interface Moving {
  readonly move: (booking: Booking, time: OtherTime) => Promise<string | null>;
  readonly leaveFor: (url: string) => void;
}

interface Props {
  readonly booking: Booking;
  readonly time: OtherTime;
  readonly dependencies?: Moving;
}

const real: Moving = {
  move: async ({ bookingId }, { slotId, start, end, differenceMinor }) =>
    (await call("rescheduleBooking", { bookingId, slotId, start, end, differenceMinor })).checkoutUrl,
  leaveFor: (url) => location.assign(url),
};

/** What moving a booking to a time comes to, to the cent, and the one button that does exactly that. */
export function MoveSummary({ booking, time, dependencies: { move, leaveFor } = real }: Props) {
  const { t, i18n } = useTranslation();
  const { zone } = useTimeStyle();
  const navigate = useNavigate();
  const [isLeaving, setLeaving] = useState(false);
  const moving = useAction(async () => {
    const url = await move(booking, time);
    if (url === null) {
      await navigate(`/bookings/${booking.bookingId}`);
      return;
    }
    setLeaving(true);
    leaveFor(url);
  });
  const way = wayOf(time.differenceMinor);
  const amount = differenceText(time.differenceMinor, booking.currency, i18n.language);
  const texts = {
    more: { why: t("move.whyMore"), act: t("move.pay", { amount }) },
    less: { why: t("move.whyLess"), act: t("move.moveBack", { amount }) },
    equal: { why: t("move.whyEqual"), act: t("move.moveEqual") },
  }[way];

  return (
    <Box component="section" aria-label={t("move.comesTo")} aria-live="polite" sx={panel}>
      <Box component="dl" sx={{ m: 0, display: "grid", gap: 1 }}>
        <Line name={t("move.to")}>
          <BothZones span={time} zone={zone} other={booking.provider} />
        </Line>
        <Line name={t("move.price")}>{formatMoney(time.priceMinor, booking.currency, i18n.language)}</Line>
        <Line name={t(`move.difference.${way}`)} isMain>
          {way === "equal" ? t("move.nothing") : amount}
        </Line>
      </Box>
      <Typography variant="body2">{texts.why}</Typography>
      <Typography variant="body2" color="text.secondary">
        {t("move.told", { who: booking.provider.name })}
      </Typography>
      <ActionButton
        variant="contained"
        size="large"
        fullWidth
        isPending={moving.isPending || isLeaving}
        pendingText={t(isLeaving ? "move.opening" : "move.pending")}
        errorText={moving.error === null ? null : errorText(moving.error, t, t("move.actionFailed"))}
        onClick={() => moving.run()}
      >
        {texts.act}
      </ActionButton>
    </Box>
  );
}

interface LineProps {
  readonly name: string;
  readonly children: ReactNode;
  readonly isMain?: boolean;
}

function Line({ name, children, isMain = false }: LineProps) {
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: 2 }}>
      <Box component="dt" sx={{ color: "var(--muted)" }}>
        {name}
      </Box>
      <Box component="dd" sx={{ m: 0, fontWeight: isMain ? 800 : 400, fontVariantNumeric: "tabular-nums" }}>
        {children}
      </Box>
    </Box>
  );
}

const panel = {
  display: "grid",
  gap: 2,
  p: { xs: 2, sm: 3 },
  background: "var(--surface)",
  borderRadius: "var(--radius-s)",
  boxShadow: "var(--shadow)",
} as const;
