import type { Booking } from "@flexsession/domain/booking/booking";
import { openProposal } from "@flexsession/domain/booking/propose-time";
import Alert from "@mui/material/Alert";
import { useTranslation } from "react-i18next";
import { momentText } from "../../ui/moment-text.ts";
import { spanText } from "../../ui/span-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";

/** What a provider has proposed for a request and waits for, or what became of it; in their own zone. */
export function ProposalLine({ request, now }: { readonly request: Booking; readonly now: Date }) {
  const { t } = useTranslation();
  const { customer, provider } = request;
  const style = { ...useTimeStyle(), zone: provider.zone };
  const who = customer.name;
  const open = openProposal(request, now);
  const ended = request.request?.endedProposal ?? null;
  if (open) {
    const named = { who, when: spanText(open, style, "full"), until: momentText(open.until, style) };
    return <Alert severity="info">{t("requests.proposalOpen", named)}</Alert>;
  }
  if (!ended) return null;
  const named = { who, when: spanText(ended, style, "full") };
  return (
    <Alert severity="warning">
      {ended.as === "refused" ? t("requests.proposalRefused", named) : t("requests.proposalLapsed", named)}
    </Alert>
  );
}
