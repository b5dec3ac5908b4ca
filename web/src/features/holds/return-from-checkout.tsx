import type { BookingState } from "@flexsession/domain/booking/life-cycle";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { holdActs } from "../../firebase/hold-acts.ts";
import { errorText } from "../../ui/error-text.ts";
import { bar, row } from "./bar-style.ts";

type Outcome = { bookingId: string; state: BookingState } | { bookingId: string; error: unknown };

/**
 * The pay page's back link arrives with `let-go` in the address: gives the time back at once, takes the word out of the
 * address so that a reload does not repeat it, keeps every other choice, and tells what happened. Where
 * the panel of the choice is open above this bar, the state of the address leaves it to the panel to tell.
 *
 * @param letGo lets a test watch
 */
export function ReturnFromCheckout({ letGo = holdActs.letGo }: { readonly letGo?: typeof holdActs.letGo }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const bookingId = params.get("let-go");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const latest = useRef({ params, setParams });
  useEffect(() => {
    latest.current = { params, setParams };
  });

  useEffect(() => {
    if (bookingId === null) return undefined;
    let isOver = false;
    const finish = (result: Outcome) => {
      if (isOver) return;
      const { params: at, setParams: change } = latest.current;
      const hasLetGo = "state" in result && result.state === "abandoned" && at.has("slot");
      setOutcome(hasLetGo ? null : result);
      change(withoutLetGo, { replace: true, preventScrollReset: true, ...(hasLetGo && { state: { hasLetGo } }) });
    };
    letGo(bookingId).then(
      (state) => finish({ bookingId, state }),
      (error: unknown) => finish({ bookingId, error }),
    );
    return () => {
      isOver = true;
    };
  }, [bookingId, letGo]);

  if (bookingId !== null) {
    return (
      <Box component="output" sx={bar}>
        {t("holds.lettingGo")}
        <LinearProgress aria-hidden />
      </Box>
    );
  }
  if (outcome === null) return null;
  return (
    <Box sx={{ ...bar, ...row }}>
      <Box component="output" sx={{ flex: "1 1 16rem", minWidth: 0 }}>
        {"state" in outcome ? t(texts[outcome.state]) : errorText(outcome.error, t, t("holds.failed"))}
      </Box>
      {"state" in outcome && outcome.state !== "abandoned" && (
        <Button component={Link} to={`/bookings/${outcome.bookingId}`} onClick={() => setOutcome(null)}>
          {t("holds.seeBooking")}
        </Button>
      )}
      <Button onClick={() => setOutcome(null)}>{t("holds.dismiss")}</Button>
    </Box>
  );
}

function withoutLetGo(params: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(params);
  rest.delete("let-go");
  return rest;
}

const texts = {
  requested: "holds.letGoneKept",
  awaitingPayment: "holds.letGoneKept",
  abandoned: "holds.letGoneKept",
  expired: "holds.letGoneKept",
  declined: "holds.letGoneKept",
  withdrawn: "holds.letGoneKept",
  confirmed: "holds.wasPaid",
  completed: "holds.wasPaid",
  released: "holds.wasPaid",
  cancelledByCustomer: "holds.wasPaid",
  cancelledByProvider: "holds.wasPaid",
  refunded: "holds.wasRefunded",
} as const satisfies Record<BookingState, string>;
