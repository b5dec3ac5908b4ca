import type { Booking } from "@flexsession/domain/booking/booking";
import { dueOf } from "@flexsession/domain/booking/order-of";
import { formatMoney } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type HoldActs, holdActs } from "../../firebase/hold-acts.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { useAction } from "../../ui/use-action.ts";

interface Props {
  /** What is held, and what is to be paid for it until when. */
  readonly booking: Pick<Booking, "bookingId" | "order" | "priceMinor" | "currency" | "checkoutExpiresAt">;
  readonly now: Date;
  readonly dependencies?: HoldActs;
}

/** The two ways on from held time. Once Checkout takes no payment any more, only the word about it remains. */
export function PayOrLetGo({ booking, now, dependencies: { resumeCheckout, letGo, leaveFor } = holdActs }: Props) {
  const { t, i18n } = useTranslation();
  const [isLeaving, setLeaving] = useState(false);
  const paying = useAction(async () => {
    const url = await resumeCheckout(booking.bookingId);
    setLeaving(true);
    leaveFor(url);
  });
  const lettingGo = useAction(() => letGo(booking.bookingId));
  const price = formatMoney(dueOf(booking), booking.currency, i18n.language);
  const textOf = (error: unknown) => (error === null ? null : errorText(error, t, t("booking.failed")));

  if (booking.checkoutExpiresAt <= now)
    return <Typography component="output">{t("booking.page.runningOut")}</Typography>;
  return (
    <Box sx={{ display: "grid", gap: 1.5 }}>
      <ActionButton
        variant="contained"
        size="large"
        fullWidth
        isPending={paying.isPending || isLeaving}
        pendingText={t("booking.page.opening")}
        errorText={textOf(paying.error)}
        onClick={() => paying.run()}
      >
        {t("booking.page.pay", { price })}
      </ActionButton>
      <ActionButton
        variant="outlined"
        fullWidth
        isPending={lettingGo.isPending}
        pendingText={t("booking.page.lettingGo")}
        errorText={textOf(lettingGo.error)}
        onClick={() => lettingGo.run()}
      >
        {t("booking.page.letGo")}
      </ActionButton>
    </Box>
  );
}
