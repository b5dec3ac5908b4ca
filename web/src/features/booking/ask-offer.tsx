import { refusalOfOwnTime } from "@flexsession/domain/booking/place-own-time";
import type { RefusalCode } from "@flexsession/domain/errors";
import type { Profile } from "@flexsession/domain/profile/profile";
import type { Tape, Task } from "@flexsession/domain/tape/tape";
import type { Interval } from "@flexsession/domain/time/interval";
import Alert from "@mui/material/Alert";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { useAccount } from "../../firebase/account.ts";
import { errorText } from "../../ui/error-text.ts";
import { BothZones } from "./both-zones.tsx";
import { PriceLine } from "./price-line.tsx";
import { rivalsOf } from "./rivals-of.ts";
import { SendRequest } from "./send-request.tsx";
import { Terms } from "./terms.tsx";
import { refusalOf } from "./use-hold.ts";
import { useRequest } from "./use-request.ts";

interface Props {
  readonly profile: Profile;
  readonly tape: Tape;
  readonly task: Task;
  readonly time: Interval;
  readonly zone: string;
  readonly priceMinor: number;
  readonly unit: string;
  readonly now: Date;
}

/** What is asked for, when it is for both, for how much, who else asks, and the way to send it. */
export function AskOffer({ profile, tape, task, time, zone, priceMinor, unit, now }: Props) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const uid = useAccount((account) => account.uid);
  const requesting = useRequest();
  const possible = refusalOfOwnTime(tape, time, now)?.code ?? null;
  const seen: RefusalCode | null = uid === profile.providerId ? "own-slot" : possible;
  const shown = requesting.isBusy ? null : (refusalOf(requesting.error) ?? seen);
  const rivals = rivalsOf(tape, time, null, now);
  const { start, end } = time;
  const intent = { providerId: profile.providerId, slotId: null, task, start, end, priceMinor, zone };

  return (
    <>
      <BothZones span={time} zone={zone} other={profile} />
      {(shown !== null || requesting.error !== null) && (
        <Alert severity="warning">
          {shown === null ? errorText(requesting.error, t, t("booking.failed")) : t(`refusal.${shown}`)}
        </Alert>
      )}
      {rivals.requests > 0 && <Typography>{t("booking.panel.rivals", { count: rivals.requests })}</Typography>}
      <PriceLine priceMinor={priceMinor} currency={profile.currency} unit={unit} />
      <Terms policy={profile.policy} />
      {seen === null && (
        <SendRequest
          intent={intent}
          currency={profile.currency}
          who={profile.name}
          requesting={requesting}
          continueTo={pathname + search}
          now={now}
        />
      )}
    </>
  );
}
