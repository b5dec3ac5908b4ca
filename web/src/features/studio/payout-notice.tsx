import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useOwnPayoutAccount } from "../../firebase/own-payout-account.ts";

/** Says, where time is published, that paid time has to wait for payouts; nothing once they are in order. */
export function PayoutNotice() {
  const { t } = useTranslation();
  const own = useOwnPayoutAccount();
  const isReady = own.status === "ready" && own.value.state === "ready";
  if (own.status === "loading" || own.status === "failed" || isReady) return null;

  return (
    <Alert
      severity="info"
      sx={{ mb: 2, maxWidth: "60rem" }}
      action={
        <Button component={Link} to="/studio/payouts" color="inherit" sx={{ whiteSpace: "nowrap" }}>
          {t("payouts.notice.go")}
        </Button>
      }
    >
      {t(own.status === "missing" ? "payouts.notice.none" : "payouts.notice.other")}
    </Alert>
  );
}
