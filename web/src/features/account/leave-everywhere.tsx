import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { signOut } from "../../firebase/account.ts";
import { call } from "../../firebase/call.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { useAction } from "../../ui/use-action.ts";

/** The way out on every device at once. */
export function LeaveEverywhere() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const leaving = useAction(async () => {
    await call("signOutEverywhere", {});
    await signOut();
    await navigate("/");
  });
  return (
    <section>
      <ActionButton
        variant="outlined"
        isPending={leaving.isPending}
        pendingText={t("account.leavingEverywhere")}
        errorText={leaving.error === null ? null : errorText(leaving.error, t, t("account.actionFailed"))}
        onClick={() => leaving.run()}
      >
        {t("account.leaveEverywhere")}
      </ActionButton>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
        {t("account.leaveEverywhereWhy")}
      </Typography>
    </section>
  );
}
