import { type Booking, booking as bookingSchema } from "@flexsession/domain/booking/booking";
import { choiceQuery } from "@flexsession/domain/booking/choice-query";
import { paths } from "@flexsession/domain/paths";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLiveDocument } from "../../firebase/live-document.ts";
import { heldText } from "../../ui/held-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { bar, row } from "./bar-style.ts";

interface Props {
  /** As it was last seen. */
  readonly booking: Booking;
  readonly now: Date;
  readonly onClose: (bookingId: string) => void;
}

/** Asks what became of a hold that is gone, and tells it once when it ran out; a payment or a letting go is known already. */
export function GoneHold(props: Props) {
  const live = useLiveDocument(paths.booking(props.booking.bookingId), bookingSchema);
  const current = live.status === "ready" ? live.value : props.booking;
  const hasLapsed =
    current.state === "expired" || (current.state === "awaitingPayment" && current.checkoutExpiresAt <= props.now);
  const { onClose } = props;
  const isKnown = live.status === "ready" && !hasLapsed && current.state !== "awaitingPayment";
  useEffect(() => {
    if (isKnown) onClose(current.bookingId);
  }, [isKnown, onClose, current.bookingId]);

  return hasLapsed ? <LapsedHold {...props} /> : null;
}

/** Tells that a hold ran out, and leads back to its time. */
function LapsedHold({ booking, onClose }: Props) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const { bookingId, provider } = booking;
  const choice = new URLSearchParams(choiceQuery(booking));

  return (
    <Box role="alert" sx={{ ...bar, ...row }}>
      <Box sx={{ flex: "1 1 16rem", minWidth: 0 }}>
        {t("holds.lapsed", { when: heldText(booking, t, style, "start"), who: provider.name })}
      </Box>
      <Button component={Link} to={`/p/${provider.handle}?${choice.toString()}`} onClick={() => onClose(bookingId)}>
        {t("holds.chooseAgain")}
      </Button>
      <Button onClick={() => onClose(bookingId)}>{t("holds.dismiss")}</Button>
    </Box>
  );
}
