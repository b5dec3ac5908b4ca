import type { Booking } from "@flexsession/domain/booking/booking";
import { netToCome } from "@flexsession/domain/booking/net-to-come";
import { formatMoney } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { momentText } from "../../../ui/moment-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";

const waits = { payouts: "waitsForPayouts", dispute: "waitsForBank", standing: "waitsForStanding" } as const;

/** To a provider: where their part of a booking is, and what it waits for. Nothing where there is no part. */
export function NetLine({ booking }: { readonly booking: Booking }) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const { release, releaseWaitsFor, releasableAt, approvalDueAt, currency } = booking;
  const money = (minor: number) => formatMoney(minor, currency, i18n.language);
  const netMinor = release?.netMinor ?? netToCome(booking);
  if (netMinor === 0) return null;
  const due = releasableAt ?? approvalDueAt;

  return (
    <Box component="output" sx={{ display: "block" }}>
      <Typography sx={{ fontWeight: 700 }}>
        {t(`booking.money.${standing()}`, {
          net: money(netMinor),
          when: momentText(release?.at ?? due ?? booking.end, style),
        })}
      </Typography>
      {release && release.nettedMinor > 0 && (
        <Typography variant="body2" color="text.secondary">
          {t("booking.money.netted", { netted: money(release.nettedMinor), rest: money(release.transferMinor) })}
        </Typography>
      )}
      {release === null && releaseWaitsFor === "payouts" && (
        <Box component={Link} to="/studio/payouts" sx={{ display: "inline-block", py: 0.5 }}>
          {t("booking.money.toPayouts")}
        </Box>
      )}
    </Box>
  );

  function standing() {
    if (release) return release.state === "done" ? "released" : release.state === "failing" ? "failing" : "onItsWay";
    if (releaseWaitsFor) return waits[releaseWaitsFor];
    return releasableAt ? "releasedOn" : "releasedBy";
  }
}
