import { payoutCountries } from "@flexsession/domain/payouts/payout-country";
import TextField from "@mui/material/TextField";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../../../ui/action-button.tsx";
import { errorText } from "../../../ui/error-text.ts";
import { StudioPanel } from "../studio-panel.tsx";
import { countryName } from "./country-name.ts";
import { useOpenProcessor } from "./use-open-processor.ts";

/** The first step to being paid: the country of one's bank, and then the processor's own pages. */
export function Connect() {
  const { t, i18n } = useTranslation();
  const [country, setCountry] = useState("");
  const [isAsked, setAsked] = useState(false);
  const field = useRef<HTMLSelectElement>(null);
  const opening = useOpenProcessor();
  const isWrong = isAsked && country === "";
  const options = payoutCountries
    .map((code) => ({ code, name: countryName(code, i18n.language) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, i18n.language));

  function connect() {
    setAsked(true);
    if (country === "") field.current?.focus();
    else void opening.run(country);
  }

  return (
    <StudioPanel icon="lock" title={t("payouts.state.none")} why={t("payouts.why.none")}>
      <TextField
        label={t("payouts.country")}
        select
        value={country}
        onChange={(event) => setCountry(event.target.value)}
        inputRef={field}
        error={isWrong}
        helperText={t(isWrong ? "payouts.chooseFirst" : "payouts.countryHelp")}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
        sx={{ maxWidth: "24rem" }}
      >
        <option value="">{t("payouts.choose")}</option>
        {options.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </TextField>
      <ActionButton
        variant="contained"
        size="large"
        onClick={connect}
        isPending={opening.isPending}
        pendingText={t("payouts.opening")}
        errorText={opening.error === null ? null : errorText(opening.error, t, t("payouts.openFailed"))}
      >
        {t("payouts.act.none")}
      </ActionButton>
    </StudioPanel>
  );
}
