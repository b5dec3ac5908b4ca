import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { announcementsOf, mostAnnouncementsShown } from "../../../firebase/announcements-of.ts";
import { useLiveQuery } from "../../../firebase/live-query.ts";
import { momentText } from "../../../ui/moment-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import type { BookingViewProps } from "../booking-view.tsx";

/** What the teacher of a class has said to everybody in it, the newest first; nothing where they have not. */
export default function ClassAnnouncements({ booking, isCustomer }: BookingViewProps) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const heading = useId();
  const { bookingId, customerId, providerId } = booking;
  const found = useLiveQuery(announcementsOf(bookingId, isCustomer ? customerId : providerId));
  if (found.status === "failed") {
    return (
      <Alert severity="error" action={<Button onClick={found.retry}>{t("studio.retry")}</Button>}>
        {t("announcements.failed")}
      </Alert>
    );
  }
  if (found.status !== "ready" || found.value.length === 0) return null;

  return (
    <Box component="section" aria-labelledby={heading} sx={{ display: "grid", gap: 1 }}>
      <Typography variant="h2" id={heading}>
        {t(isCustomer ? "announcements.title" : "announcements.titleOwn")}
      </Typography>
      <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1 }}>
        {found.value.map(({ announcementId, text, at }) => (
          <Box component="li" key={announcementId} sx={{ p: 2, borderRadius: 1, background: "var(--surface-2)" }}>
            <Typography sx={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{text}</Typography>
            <Typography variant="body2" color="text.secondary">
              {momentText(at, style)}
            </Typography>
          </Box>
        ))}
      </Box>
      {found.value.length >= mostAnnouncementsShown && (
        <Typography variant="body2" color="text.secondary">
          {t("announcements.earlier", { count: mostAnnouncementsShown })}
        </Typography>
      )}
    </Box>
  );
}
