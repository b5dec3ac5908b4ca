import type { RefusalCode } from "@flexsession/domain/errors";
import Alert from "@mui/material/Alert";
import { lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useAccount } from "../../firebase/account.ts";
import { errorText } from "../../ui/error-text.ts";
import { BothZones } from "./both-zones.tsx";
import { HoldAndPay } from "./hold-and-pay.tsx";
import { isLostBy } from "./is-lost-by.ts";
import { OwnHold } from "./own-hold.tsx";
import type { PanelBodyProps } from "./piece-panel.tsx";
import { PriceLine } from "./price-line.tsx";
import type { PieceWish } from "./suggestion.ts";
import { SuggestionList } from "./suggestion-list.tsx";
import { Terms } from "./terms.tsx";
import { type HoldIntent, refusalOf, useHold } from "./use-hold.ts";
import { useLetGone } from "./use-let-gone.ts";
import { useOwnHold } from "./use-own-hold.ts";
import { useSuggestions } from "./use-suggestions.ts";

const PayByPass = lazy(() => import("./pay-by-pass.tsx"));

/** A choice of a slot, as it is offered. */
export interface OfferProps {
  readonly panel: PanelBodyProps;
  readonly wish: PieceWish;
  /** Why the wish cannot be held as the tape is now, or null. */
  readonly problem: RefusalCode | null;
  readonly priceMinor: number;
  readonly currency: string;
  readonly unit: string;
  /** Whether it is held for this person on the waitlist. */
  readonly isTurn?: boolean;
  /** Who comes to a class, seat by seat, as far as it is known. */
  readonly names?: readonly string[];
  /** What else is asked before it can be held. */
  readonly children?: ReactNode;
}

/** What is chosen, when, for how much and on which terms, and the way to hold it, or what is free instead. */
export function Offer({
  panel,
  wish,
  problem,
  priceMinor,
  currency,
  unit,
  names,
  children,
  isTurn = false,
}: OfferProps) {
  const { t } = useTranslation();
  const { profile, tape, zone, now } = panel;
  const uid = useAccount((account) => account.uid);
  const holding = useHold();
  const ownHold = useOwnHold(uid, profile.providerId, now);
  const { slotId, start, end, seats } = wish;
  const intent: HoldIntent = {
    providerId: profile.providerId,
    slotId,
    start,
    end,
    seats,
    priceMinor,
    zone,
    insteadOf: null,
    isTurn,
    ...(names && { names: [...names] }),
  };

  const isLetGone = useLetGone();
  const error = holding.errorFor(intent);
  const isPassable = wish.isClass && priceMinor > 0;
  const isBusy = holding.isBusy || ownHold !== null;
  const seen: RefusalCode | null = uid === profile.providerId ? "own-slot" : problem;
  const shown = isBusy ? null : (refusalOf(error) ?? seen);
  const isLost = shown !== null && isLostBy(shown);
  const found = useSuggestions(profile, tape, isLost ? wish : null, now);

  return (
    <>
      {isLetGone && !isBusy && shown === null && error === null && (
        <Alert severity="success">{t("booking.panel.letGone")}</Alert>
      )}
      <BothZones span={wish} zone={zone} other={profile} />
      {(shown !== null || (error !== null && !isBusy)) && (
        <Alert severity={isLost ? "warning" : "error"}>
          {shown === null ? errorText(error, t, t("booking.failed")) : t(`refusal.${shown}`)}
        </Alert>
      )}
      {isLost && <SuggestionList {...found} seats={seats} zone={zone} handle={profile.handle} />}
      {ownHold && <OwnHold booking={ownHold} zone={zone} now={now} />}
      {!isLost && !ownHold && (
        <>
          {seen === null && children}
          {seen === null && isPassable && (
            <Suspense fallback={null}>
              <PayByPass panel={panel} intent={intent} holding={holding} />
            </Suspense>
          )}
          <PriceLine priceMinor={priceMinor} currency={currency} unit={unit} />
          <Terms policy={profile.policy} />
          {seen === null && <HoldAndPay intent={intent} currency={currency} holding={holding} />}
        </>
      )}
    </>
  );
}
