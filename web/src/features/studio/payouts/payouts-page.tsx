import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { call } from "../../../firebase/call.ts";
import { useOwnPayoutAccount } from "../../../firebase/own-payout-account.ts";
import { errorText } from "../../../ui/error-text.ts";
import { usePageTitle } from "../../../ui/page-title.ts";
import { useAction } from "../../../ui/use-action.ts";
import { StudioSkeleton } from "../studio-skeleton.tsx";
import { Connect } from "./connect.tsx";
import { PayoutStatus } from "./payout-status.tsx";

/**
 * Whether a provider can be paid, what is missing, and the way to the processor's own pages. Those lead back to
 * `/studio/payouts/return`, or to `/studio/payouts/refresh` when their link was used or too old.
 */
export default function PayoutsPage() {
  const { t } = useTranslation();
  usePageTitle(t("payouts.title"));
  const { step } = useParams();
  const own = useOwnPayoutAccount();
  const [hasLooked, setHasLooked] = useState(false);
  const looking = useAction(async () => {
    await call("refreshPayoutAccount", {});
    setHasLooked(true);
  });
  const isBack = step === "return";
  const { run: look } = looking;
  // Whoever comes back from the processor does not wait until its event arrives.
  useEffect(() => {
    if (isBack) void look();
  }, [isBack, look]);

  return (
    <Box sx={{ maxWidth: "44rem", pb: 6 }}>
      <Typography variant="h1" sx={{ pt: { xs: 3, sm: 5 } }}>
        {t("payouts.title")}
      </Typography>
      <Typography color="text.secondary" sx={{ pb: 3 }}>
        {t("payouts.lead")}
      </Typography>
      <Box component="output" sx={{ display: "block" }}>
        {looking.isPending && (
          <Alert severity="info" icon={false}>
            {t("payouts.looking")}
          </Alert>
        )}
        {isBack && hasLooked && <Alert severity="info">{t("payouts.back")}</Alert>}
        {step === "refresh" && <Alert severity="info">{t("payouts.expired")}</Alert>}
      </Box>
      {looking.error !== null && <Alert severity="error">{errorText(looking.error, t, t("payouts.lookFailed"))}</Alert>}
      {own.status === "loading" && <StudioSkeleton />}
      {own.status === "failed" && (
        <Alert severity="error" action={<Button onClick={own.retry}>{t("payouts.retry")}</Button>}>
          {t("payouts.failed")}
        </Alert>
      )}
      {own.status === "missing" && <Connect />}
      {own.status === "ready" && <PayoutStatus account={own.value} onLook={look} />}
    </Box>
  );
}
