import type { Booking } from "@flexsession/domain/booking/booking";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { entriesPerPage, ledgerOf } from "../../firebase/ledger-of.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { momentText } from "../../ui/moment-text.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { type Happening, timelineOf } from "./timeline-of.ts";

/** What has happened to a booking and its money, event by event, the first first. */
export function Timeline({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation();
  const heading = useId();
  const entries = useLiveQuery(ledgerOf({ bookingId: booking.bookingId }, null));
  return (
    <Box component="section" aria-labelledby={heading} sx={{ display: "grid", gap: 1.5 }}>
      <Typography id={heading} variant="h2">
        {t("admin.booking.timeline")}
      </Typography>
      {entries.status === "loading" && <Placeholder label={t("ledger.loading")} height={48} />}
      {entries.status === "failed" && (
        <Alert severity="error" action={<Button onClick={entries.retry}>{t("admin.retry")}</Button>}>
          {t("ledger.failed")}
        </Alert>
      )}
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {timelineOf(booking, entries.status === "ready" ? entries.value : []).map((each) => (
          <Event key={each.key} happening={each} booking={booking} />
        ))}
      </Box>
      {entries.status === "ready" && entries.value.length === entriesPerPage && (
        <Typography color="text.secondary">{t("admin.booking.latestEntries")}</Typography>
      )}
    </Box>
  );
}

function Event({ happening, booking }: { readonly happening: Happening; readonly booking: Booking }) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const { at, amounts } = happening;
  return (
    <Box component="li" sx={row}>
      <Box component="time" dateTime={at.toISOString()} sx={{ color: "var(--muted)", fontSize: "var(--text-s)" }}>
        {momentText(at, style)}
      </Box>
      <Box sx={{ minWidth: 0, overflowWrap: "anywhere" }}>
        {happening.kind === "step" ? (
          <>
            <Box sx={{ fontWeight: 700 }}>{t(`myBookings.states.${happening.to}`)}</Box>
            <Box sx={{ color: "var(--muted)" }}>
              {t("admin.booking.step", { who: nameOf(happening.actor), cause: happening.cause })}
            </Box>
            {happening.reason && <Box component="q">{happening.reason}</Box>}
          </>
        ) : (
          <>
            <Box sx={{ fontWeight: 700 }}>{t(`ledger.causes.${happening.cause}`)}</Box>
            {amounts(i18n.language).map(([account, amount]) => (
              <Box key={account} sx={{ color: "var(--muted)", fontVariantNumeric: "tabular-nums" }}>
                {t("admin.booking.line", { account: t(`ledger.names.${account}`), amount })}
              </Box>
            ))}
          </>
        )}
      </Box>
    </Box>
  );

  function nameOf(actor: string): string {
    if (actor === booking.customerId) return booking.customer.name;
    if (actor === booking.providerId) return booking.provider.name;
    if (actor === "support") return t("admin.booking.support");
    return actor;
  }
}

const row = {
  display: "grid",
  gridTemplateColumns: { xs: "1fr", sm: "12rem 1fr" },
  gap: 1,
  py: 1.25,
  borderTop: "1px solid var(--line)",
} as const;
