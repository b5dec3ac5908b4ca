import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { spanText } from "../../ui/span-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import type { BookingViewProps } from "./booking-view.tsx";

/** What became of the last proposal of a request that is open beside it; nothing where there was none. */
export function EndedProposal({ booking, isCustomer }: Pick<BookingViewProps, "booking" | "isCustomer">) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const { endedProposal: ended = null, proposal = null } = booking.request ?? {};
  // Its deadline is past, and the sweep has not said so yet.
  if (proposal) return <Typography>{t("booking.proposal.over")}</Typography>;
  if (!ended) return null;
  const when = spanText(ended, style, "full");
  const { provider, customer } = booking;
  if (ended.as === "lapsed") return <Typography>{t("booking.proposal.lapsed", { when })}</Typography>;
  return (
    <Typography>
      {isCustomer
        ? t("booking.proposal.refused", { who: provider.name, when })
        : t("booking.proposal.refusedProvider", { who: customer.name, when })}
    </Typography>
  );
}
