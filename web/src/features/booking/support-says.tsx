import type { Booking } from "@flexsession/domain/booking/booking";
import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";
import { momentText } from "../../ui/moment-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";

/** What support did in the place of a party; that it cancelled, the booking's standing says. */
const told = ["approve", "decline", "complete", "reschedule", "giveRefund"] as const;

/** Every step that support has taken in the place of a party, and why, to both of them alike. */
export function SupportSays({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const steps = booking.history.flatMap(({ actor, cause, reason, at }) => {
    const name = told.find((each) => each === cause);
    return actor === "support" && name && reason !== undefined ? [{ name, reason, at }] : [];
  });
  if (steps.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 2 }}>
      {steps.map(({ name, reason, at }) => (
        <Box key={`${name} ${at.toISOString()}`} component="li" sx={line}>
          <Box sx={{ fontWeight: 700 }}>{t(`booking.page.support.${name}`)}</Box>
          <Box component="time" dateTime={at.toISOString()} sx={{ color: "var(--muted)", fontSize: "var(--text-s)" }}>
            {momentText(at, style)}
          </Box>
          <Box>
            {t("booking.page.supportSays")} <q>{reason}</q>
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const line = {
  display: "grid",
  gap: 0.25,
  pl: 2,
  borderLeft: "6px solid var(--held)",
  overflowWrap: "anywhere",
} as const;
