import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { bookingsOf, bookingsPerPage } from "../../firebase/bookings-of.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { BookingRow } from "./booking-row.tsx";

/** The rules let no list hold more. */
const mostPages = 3;

/** Somebody's bookings on either side, live, the latest start first. */
export function PersonBookings({ uid }: { readonly uid: string }) {
  const { t } = useTranslation();
  const heading = useId();
  const [pages, setPages] = useState(1);
  const live = useLiveQuery(bookingsOf(uid, pages));
  return (
    <Box component="section" aria-labelledby={heading} sx={{ display: "grid", gap: 2 }}>
      <Typography id={heading} variant="h2">
        {t("admin.person.bookings")}
      </Typography>
      {(live.status === "loading" || live.status === "missing") && (
        <Placeholder label={t("admin.bookings.loading")} height={84} bars={2} />
      )}
      {live.status === "failed" && (
        <Alert severity="error" action={<Button onClick={live.retry}>{t("admin.retry")}</Button>}>
          {t("admin.bookings.failed")}
        </Alert>
      )}
      {live.status === "ready" && live.value.length === 0 && (
        <Typography color="text.secondary">{t("admin.person.noBookings")}</Typography>
      )}
      {live.status === "ready" && live.value.length > 0 && (
        <Box component="ul" sx={{ display: "grid", gap: 1.5, listStyle: "none", m: 0, p: 0 }}>
          {live.value.map((each) => (
            <BookingRow key={each.bookingId} booking={each} />
          ))}
        </Box>
      )}
      {live.status === "ready" && live.value.length === bookingsPerPage * pages && (
        <Box>
          {pages < mostPages ? (
            <Button variant="outlined" onClick={() => setPages(pages + 1)}>
              {t("admin.more")}
            </Button>
          ) : (
            <Typography color="text.secondary">{t("admin.person.latestBookings")}</Typography>
          )}
        </Box>
      )}
    </Box>
  );
}
