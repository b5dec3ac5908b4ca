import type { Violation } from "@flexsession/domain/invariants/invariant";
import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";
import { To } from "./to.tsx";

/** One way in which an invariant is broken, with the ways to what breaks it. */
export function ViolationRow({ violation }: { readonly violation: Violation }) {
  const { t } = useTranslation();
  const { invariant, text, bookingId, providerId } = violation;
  return (
    <Box component="li" sx={row}>
      <Box sx={{ fontWeight: 700 }}>{t(`admin.invariants.names.${invariant}`)}</Box>
      <Box sx={{ fontFamily: "var(--font-tape)", fontSize: "var(--text-s)" }}>{text}</Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 2, fontSize: "var(--text-s)" }}>
        {bookingId !== null && (
          <To to={`/admin/bookings/${bookingId}`}>{t("admin.stuck.booking", { id: bookingId })}</To>
        )}
        {providerId !== null && (
          <To to={`/admin/people/${providerId}`}>{t("admin.invariants.provider", { id: providerId })}</To>
        )}
      </Box>
    </Box>
  );
}

const row = {
  display: "grid",
  gap: 0.5,
  py: 1.5,
  minWidth: 0,
  overflowWrap: "anywhere",
  borderTop: "1px solid var(--line)",
} as const;
