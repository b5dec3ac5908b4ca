import { mostDates } from "@flexsession/domain/booking/hold-limit";
import { formatMoney } from "@flexsession/domain/money/money";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { useAccount } from "../../../firebase/account.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { AmountRow } from "../../../ui/amount-row.tsx";
import { errorText } from "../../../ui/error-text.ts";
import { spanText } from "../../../ui/span-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { AtHand } from "../at-hand.tsx";
import type { PanelBodyProps } from "../piece-panel.tsx";
import { NameFields } from "../seats/name-fields.tsx";
import { SignInFirst } from "../sign-in-first.tsx";
import { Terms } from "../terms.tsx";
import { type OrderIntent, useHoldOrder } from "../use-hold.ts";
import { useLetGone } from "../use-let-gone.ts";
import type { ClassDate } from "./class-dates.ts";

interface Props {
  readonly panel: PanelBodyProps;
  readonly dates: readonly ClassDate[];
  readonly chosen: readonly string[];
  readonly seats: number;
}

/** What the chosen dates come to, line by line, and the way to hold all of them. One that is taken meanwhile is named, and left out. */
export function OrderOffer({ panel: { profile, zone }, dates, chosen, seats }: Props) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle(zone);
  const { pathname, search } = useLocation();
  const { uid, name, status } = useAccount();
  const [named, setNamed] = useState<readonly string[]>([]);
  const holding = useHoldOrder();
  const isLetGone = useLetGone();
  const names = Array.from({ length: seats }, (_, index) => named[index] ?? (index === 0 ? (name ?? "") : ""));
  const wanted = dates.filter((each) => chosen.includes(each.slotId));
  const free = wanted.filter((each) => each.problem === null);
  const lost = wanted.filter((each) => each.problem !== null);
  const totalMinor = free.reduce((sum, each) => sum + each.priceMinor, 0);
  const currency = free[0]?.currency;
  const intent: OrderIntent = {
    providerId: profile.providerId,
    occurrences: free.map(({ slotId, start, end, priceMinor }) => ({ slotId, start, end, priceMinor })),
    seats,
    names,
    zone,
  };
  const error = holding.errorFor(intent);
  const money = (minor: number) => (currency ? formatMoney(minor, currency, i18n.language) : "");
  const count = free.length;
  const most = mostDates(seats);
  const isOver = count > most;

  if (uid === profile.providerId) return <Alert severity="error">{t("refusal.own-slot")}</Alert>;
  return (
    <>
      {isLetGone && !holding.isBusy && error === null && <Alert severity="success">{t("booking.panel.letGone")}</Alert>}
      {!holding.isBusy &&
        lost.map((each) => (
          <Alert key={each.slotId} severity="warning">
            {t("orders.gone", { when: spanText(each, style, "short") })}
          </Alert>
        ))}
      {error !== null && !holding.isBusy && (
        <Alert severity="error">{errorText(error, t, t("booking.failed"), style)}</Alert>
      )}
      {uid !== null && <NameFields names={names} onChange={setNamed} />}
      {count === 0 ? (
        <Typography component="output">{t("orders.nothing")}</Typography>
      ) : (
        <Box component="section" aria-label={t("orders.summary")}>
          <Box component="dl" sx={{ m: 0 }}>
            {free.map((each) => (
              <AmountRow key={each.slotId} name={spanText(each, style, "short")}>
                {money(each.priceMinor)}
              </AmountRow>
            ))}
            <AmountRow name={t("orders.total", { count })} isMain>
              {money(totalMinor)}
            </AmountRow>
          </Box>
        </Box>
      )}
      <Terms policy={profile.policy} />
      {isOver && <Alert severity="warning">{t("orders.over", { most, count: count - most })}</Alert>}
      {count > 0 && totalMinor > 0 && (
        <Typography variant="body2" color="text.secondary">
          {t("orders.note")}
        </Typography>
      )}
      {status === "signed-out" && <SignInFirst continueTo={`${pathname}${search}`} />}
      {status !== "signed-out" && count > 0 && !isOver && (
        <AtHand>
          <ActionButton
            variant="contained"
            size="large"
            fullWidth
            isPending={holding.isBusy || status === "unknown"}
            pendingText={pendingText()}
            onClick={() => holding.hold(intent)}
          >
            {totalMinor === 0 ? t("orders.bookFree", { count }) : t("orders.pay", { count, price: money(totalMinor) })}
          </ActionButton>
        </AtHand>
      )}
    </>
  );

  function pendingText(): string {
    if (holding.isLeaving) return t("booking.panel.opening");
    return holding.isBusy ? t("booking.panel.holding") : t("booking.panel.checkingAccount");
  }
}
