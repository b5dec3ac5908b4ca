import type { Booking, Proposal as ProposalOf } from "@flexsession/domain/booking/booking";
import { formatMoney } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { call } from "../../firebase/call.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { spanText } from "../../ui/span-text.ts";
import { useAction } from "../../ui/use-action.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { BothZones } from "./both-zones.tsx";

interface Props {
  readonly booking: Booking;
  readonly proposal: ProposalOf;
}

/** The time that a provider proposes, for both, and its customer's two answers, one click each. */
export function Proposal({ booking, proposal }: Props) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const { bookingId, provider, currency } = booking;
  const { claimId, priceMinor } = proposal;
  const accepting = useAction(() => call("acceptProposal", { bookingId, claimId }));
  const refusing = useAction(() => call("refuseProposal", { bookingId, claimId }));
  const isBusy = accepting.isPending || refusing.isPending;
  const said = (error: unknown) => (error === null ? null : errorText(error, t, t("booking.failed")));
  const price = formatMoney(priceMinor, currency, i18n.language);

  return (
    <>
      <BothZones span={proposal} zone={style.zone} other={provider} />
      <Typography>{t("booking.proposal.asked", { when: spanText(booking, style, "full") })}</Typography>
      <Box sx={{ display: "grid", gap: 1.5 }}>
        <ActionButton
          variant="contained"
          size="large"
          fullWidth
          isPending={accepting.isPending}
          pendingText={t("booking.proposal.accepting")}
          errorText={said(accepting.error)}
          onClick={() => !isBusy && accepting.run()}
        >
          {priceMinor === 0 ? t("booking.proposal.acceptFree") : t("booking.proposal.accept", { price })}
        </ActionButton>
        <ActionButton
          variant="outlined"
          fullWidth
          isPending={refusing.isPending}
          pendingText={t("booking.proposal.refusing", { who: provider.name })}
          errorText={said(refusing.error)}
          onClick={() => !isBusy && refusing.run()}
        >
          {t("booking.proposal.refuse")}
        </ActionButton>
      </Box>
    </>
  );
}
