import type { Dispute } from "@flexsession/domain/disputes/dispute";
import { formatMoney } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { momentText } from "../../ui/moment-text.ts";
import { rowCard, wholeLink } from "../../ui/row-card.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { DisputeState } from "./dispute-state.tsx";

/** One dispute as a row that leads to its page: whose booking, how much, and until when the bank takes an answer. */
export const DisputeRow = memo(function DisputeRow({ dispute }: { readonly dispute: Dispute }) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const { disputeId, reference, customer, provider, amountMinor, currency, at, dueAt } = dispute;
  return (
    <Box component="li" sx={rowCard}>
      <Box sx={{ flex: "1 1 15rem", minWidth: 0 }}>
        <Typography sx={{ fontWeight: 700, fontFamily: "var(--font-tape)", letterSpacing: "0.06em" }}>
          <Box
            component={Link}
            to={`/admin/disputes/${disputeId}`}
            aria-label={t("disputes.open", { reference })}
            sx={wholeLink}
          >
            {reference}
          </Box>
        </Typography>
        <Typography sx={{ overflowWrap: "anywhere" }}>{t("disputes.parties", { customer, provider })}</Typography>
        <Typography variant="body2" color="text.secondary">
          {t("disputes.since", { when: momentText(at, style) })}
        </Typography>
      </Box>
      <Box sx={{ flex: "0 1 14rem" }}>
        <DisputeState state={dispute.state} />
        {dueAt && (
          <Typography variant="body2" sx={{ fontVariantNumeric: "tabular-nums" }}>
            {t("disputes.due", { when: momentText(dueAt, style) })}
          </Typography>
        )}
      </Box>
      <Typography sx={{ fontWeight: 700, fontVariantNumeric: "tabular-nums" }}>
        {formatMoney(amountMinor, currency, i18n.language)}
      </Typography>
    </Box>
  );
});
