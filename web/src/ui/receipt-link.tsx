import type { Booking } from "@flexsession/domain/booking/booking";
import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

interface Props {
  readonly booking: Pick<Booking, "bookingId" | "paymentIds">;
  /** What tells this link from others of its page. */
  readonly label: string;
}

/** The way to the receipt of whatever was paid, from a row that is itself a link to the booking, above which it lies. */
export function ReceiptLink({ booking: { bookingId, paymentIds }, label }: Props) {
  const { t } = useTranslation();
  if (paymentIds.length === 0) return null;
  return (
    <Button
      component={Link}
      to={`/bookings/${bookingId}/receipt`}
      aria-label={label}
      variant="text"
      size="small"
      sx={{ position: "relative", zIndex: 1 }}
    >
      {t("receipt.link")}
    </Button>
  );
}
