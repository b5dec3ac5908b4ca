import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

interface Props {
  readonly bookingId: string;
  /** Whom one meets there. */
  readonly who: string;
}

/** The way into a booking's room from a row that is itself a link to the booking, above which it lies. */
export function RoomLink({ bookingId, who }: Props) {
  const { t } = useTranslation();
  return (
    <Button
      component={Link}
      to={`/bookings/${bookingId}/room`}
      aria-label={t("myBookings.openRoom", { who })}
      variant="outlined"
      size="small"
      sx={{ position: "relative", zIndex: 1 }}
    >
      {t("myBookings.room")}
    </Button>
  );
}
