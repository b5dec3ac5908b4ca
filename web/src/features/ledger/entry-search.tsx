import { referenceIn } from "@flexsession/domain/booking/reference";
import { type LedgerEntry, ledgerEntry } from "@flexsession/domain/money/ledger";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { bookingsNamed } from "../../firebase/bookings-named.ts";
import type { EntryFilter } from "../../firebase/ledger-of.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { panel } from "../../ui/panel.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { EntryPages } from "./entry-pages.tsx";

const { options: causes } = ledgerEntry.shape.cause;

/** The entries, looked for by a booking's reference or by their cause; what is looked for stands in the address. */
export function EntrySearch() {
  const { t } = useTranslation();
  const heading = useId();
  const [params, setParams] = useSearchParams();
  const reference = referenceIn(params.get("reference") ?? "");
  const cause = causes.find((each) => each === params.get("cause")) ?? null;
  const isNamed = reference !== null;
  const named = useLiveQuery(isNamed ? bookingsNamed(reference) : null);
  const booking = isNamed && named.status === "ready" ? (named.value[0] ?? null) : null;
  const isMissing = isNamed && named.status === "ready" && booking === null;

  const change = (name: "reference" | "cause", value: string) => {
    const next = new URLSearchParams(params);
    if (value === "") next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true, preventScrollReset: true });
  };

  return (
    <Box component="section" aria-labelledby={heading} sx={panel}>
      <Typography id={heading} variant="h2">
        {t("ledger.entries")}
      </Typography>
      <Box component="search" sx={{ display: "flex", flexWrap: "wrap", gap: 2 }}>
        <TextField
          label={t("ledger.reference")}
          helperText={isMissing ? t("ledger.noBooking") : t("ledger.referenceHelp")}
          error={isMissing}
          value={params.get("reference") ?? ""}
          onChange={(event) => change("reference", event.target.value)}
          sx={{ flex: "1 1 12rem" }}
        />
        <TextField
          label={t("ledger.cause")}
          select
          value={cause ?? ""}
          onChange={(event) => change("cause", event.target.value)}
          slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
          sx={{ flex: "1 1 12rem" }}
        >
          <option value="">{t("ledger.anyCause")}</option>
          {causes.map((each) => (
            <option key={each} value={each}>
              {t(`ledger.causes.${each}`)}
            </option>
          ))}
        </TextField>
      </Box>
      {isNamed && named.status === "loading" && <Placeholder label={t("ledger.loading")} height={84} />}
      {isNamed && named.status === "failed" && (
        <Alert severity="error" action={<Button onClick={named.retry}>{t("ledger.retry")}</Button>}>
          {t("ledger.lookupFailed")}
        </Alert>
      )}
      {!isMissing && (!isNamed || booking !== null) && (
        <EntryPages
          key={`${booking?.bookingId} ${cause}`}
          filter={filterOf(booking?.bookingId ?? null, cause)}
          cause={cause}
        />
      )}
    </Box>
  );
}

/** A booking has few entries, of which its page shows those of the cause; so one index serves each. */
function filterOf(bookingId: string | null, cause: LedgerEntry["cause"] | null): EntryFilter {
  if (bookingId !== null) return { bookingId };
  return cause === null ? {} : { cause };
}
