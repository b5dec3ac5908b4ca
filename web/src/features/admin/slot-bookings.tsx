import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { bookingsOfSlot, bookingsPerSlotPage } from "../../firebase/bookings-of-slot.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { BookingRow } from "./booking-row.tsx";

interface Props {
  readonly slotId: string;
  readonly after?: string | null;
}

/** All bookings of a date, whatever became of them, live: a page, and those after it once they are asked for. */
export function SlotBookings({ slotId, after = null }: Props) {
  const { t } = useTranslation();
  const live = useLiveQuery(bookingsOfSlot(slotId, after));
  const [isOpen, setOpen] = useState(false);
  if (live.status === "loading" || live.status === "missing") {
    return <Placeholder label={t("admin.bookings.loading")} height={84} />;
  }
  if (live.status === "failed") {
    return (
      <Alert severity="error" action={<Button onClick={live.retry}>{t("admin.retry")}</Button>}>
        {t("admin.bookings.failed")}
      </Alert>
    );
  }
  if (live.value.length === 0 && after === null) {
    return <Typography color="text.secondary">{t("adminClasses.nobody")}</Typography>;
  }
  const last = live.value.length >= bookingsPerSlotPage ? live.value.at(-1) : undefined;
  return (
    <>
      <Box component="ul" sx={{ display: "grid", gap: 1.5, listStyle: "none", m: 0, p: 0, pb: 1.5 }}>
        {live.value.map((each) => (
          <BookingRow key={each.bookingId} booking={each} />
        ))}
      </Box>
      {last && isOpen && <SlotBookings slotId={slotId} after={last.bookingId} />}
      {last && !isOpen && (
        <Button variant="outlined" onClick={() => setOpen(true)}>
          {t("admin.more")}
        </Button>
      )}
    </>
  );
}
