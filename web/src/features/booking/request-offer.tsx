import type { RefusalCode } from "@flexsession/domain/errors";
import Alert from "@mui/material/Alert";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useAccount } from "../../firebase/account.ts";
import { errorText } from "../../ui/error-text.ts";
import { BothZones } from "./both-zones.tsx";
import { isLostBy } from "./is-lost-by.ts";
import type { OfferProps } from "./offer.tsx";
import { PriceLine } from "./price-line.tsx";
import { rivalsOf } from "./rivals-of.ts";
import { SendRequest } from "./send-request.tsx";
import { SuggestionList } from "./suggestion-list.tsx";
import { Terms } from "./terms.tsx";
import { useChoiceUrl } from "./use-choice-url.ts";
import { refusalOf } from "./use-hold.ts";
import { useRequest } from "./use-request.ts";
import { useSuggestions } from "./use-suggestions.ts";

/** What is chosen of a slot by request, who else asks, and the way to ask, or what is free instead. */
export function RequestOffer({ panel, wish, problem, priceMinor, currency, unit }: OfferProps) {
  const { t } = useTranslation();
  const { profile, tape, zone, now } = panel;
  const { slotId, start, end, seats } = wish;
  const uid = useAccount((account) => account.uid);
  const requesting = useRequest();
  const seen: RefusalCode | null = uid === profile.providerId ? "own-slot" : problem;
  const shown = requesting.isBusy ? null : (refusalOf(requesting.error) ?? seen);
  const isLost = shown !== null && isLostBy(shown);
  const found = useSuggestions(profile, tape, isLost ? wish : null, now);
  const rivals = rivalsOf(tape, wish, null, now);
  const continueTo = useChoiceUrl({ slotId, start, end, seats: 1 });
  const intent = { providerId: profile.providerId, slotId, task: null, start, end, priceMinor, zone };

  return (
    <>
      <BothZones span={wish} zone={zone} other={profile} />
      {(shown !== null || requesting.error !== null) && (
        <Alert severity={isLost ? "warning" : "error"}>
          {shown === null ? errorText(requesting.error, t, t("booking.failed")) : t(`refusal.${shown}`)}
        </Alert>
      )}
      {isLost ? (
        <SuggestionList {...found} seats={seats} zone={zone} handle={profile.handle} />
      ) : (
        <>
          {rivals.requests > 0 && <Typography>{t("booking.panel.rivals", { count: rivals.requests })}</Typography>}
          <PriceLine priceMinor={priceMinor} currency={currency} unit={unit} />
          <Terms policy={profile.policy} />
          {seen === null && (
            <SendRequest
              intent={intent}
              currency={currency}
              who={profile.name}
              requesting={requesting}
              continueTo={continueTo}
              now={now}
            />
          )}
        </>
      )}
    </>
  );
}
