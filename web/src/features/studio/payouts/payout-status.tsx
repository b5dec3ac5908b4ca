import type { PayoutAccount, PayoutState } from "@flexsession/domain/payouts/payout-account";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ActionButton } from "../../../ui/action-button.tsx";
import { errorText } from "../../../ui/error-text.ts";
import { StudioPanel } from "../studio-panel.tsx";
import { countryName } from "./country-name.ts";
import { useOpenProcessor } from "./use-open-processor.ts";

const icons = {
  missing: "lock",
  pending: "clock",
  restricted: "lock",
  rejected: "blocked",
  ready: "check",
} as const satisfies Record<PayoutState, string>;

interface Props {
  readonly account: PayoutAccount;
  /** Asks the processor once more. */
  readonly onLook: () => void;
}

/** How an account stands with the processor: what it asks for in plain words, and the way on. */
export function PayoutStatus({ account, onLook }: Props) {
  const { t, i18n } = useTranslation();
  const opening = useOpenProcessor();
  const { state, missing, country } = account;
  const place = countryName(country, i18n.language);

  return (
    <StudioPanel
      icon={icons[state]}
      title={t(`payouts.state.${state}`)}
      why={t(`payouts.why.${state}`, { country: place })}
    >
      {missing.length > 0 && (
        <Box>
          <Typography variant="h3">{t("payouts.missingTitle")}</Typography>
          <Box component="ul" sx={{ my: 1, pl: 3 }}>
            {missing.map((need) => (
              <li key={need}>{t(`payouts.need.${need}`)}</li>
            ))}
          </Box>
        </Box>
      )}
      {(state === "missing" || state === "restricted") && (
        <ActionButton
          variant="contained"
          size="large"
          onClick={() => void opening.run(country)}
          isPending={opening.isPending}
          pendingText={t("payouts.opening")}
          errorText={opening.error === null ? null : errorText(opening.error, t, t("payouts.openFailed"))}
        >
          {t(`payouts.act.${state}`)}
        </ActionButton>
      )}
      {state === "pending" && (
        <Box>
          <Button variant="outlined" sx={{ minHeight: 44 }} onClick={onLook}>
            {t("payouts.act.pending")}
          </Button>
        </Box>
      )}
      {state === "ready" && (
        <Box>
          <Button component={Link} to="/studio/hours" variant="contained" sx={{ minHeight: 44 }}>
            {t("payouts.publish")}
          </Button>
        </Box>
      )}
    </StudioPanel>
  );
}
