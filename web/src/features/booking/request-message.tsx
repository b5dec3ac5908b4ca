import type { Booking } from "@flexsession/domain/booking/booking";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";

/** What the customer wrote with their request; nothing when they wrote nothing. */
export function RequestMessage({ request }: Pick<Booking, "request">) {
  const { t } = useTranslation();
  if (!request?.message) return null;
  return (
    <Box>
      <Typography variant="body2" color="text.secondary">
        {t("booking.page.message")}
      </Typography>
      <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{request.message}</Typography>
    </Box>
  );
}
