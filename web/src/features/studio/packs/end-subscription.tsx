import type { Subscription } from "@flexsession/domain/subscriptions/subscription";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../firebase/call.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { announce } from "../../../ui/announce.ts";
import { errorText } from "../../../ui/error-text.ts";
import { useAction } from "../../../ui/use-action.ts";

/** The end of a subscription by its teacher, after saying what becomes of what is paid. */
export function EndSubscription({ subscription }: { readonly subscription: Subscription }) {
  const { t } = useTranslation();
  const heading = useId();
  const [isOpen, setOpen] = useState(false);
  const { subscriptionId, title, state, customer } = subscription;
  const of = { title, name: customer.name };
  const ending = useAction(async () => {
    await call("endSubscription", { subscriptionId });
    setOpen(false);
    announce(t("plans.studio.end.done", of));
  });
  const close = () => {
    if (ending.isPending) return;
    ending.forgetError();
    setOpen(false);
  };
  return (
    <>
      <Button variant="text" aria-label={t("plans.studio.end.openOf", of)} onClick={() => setOpen(true)}>
        {t("plans.studio.end.open")}
      </Button>
      <Dialog open={isOpen} onClose={close} fullWidth maxWidth="xs" aria-labelledby={heading}>
        <DialogTitle id={heading} component="h2" sx={{ fontWeight: 800, overflowWrap: "anywhere" }}>
          {t("plans.studio.end.title", of)}
        </DialogTitle>
        <DialogContent>
          {t(state === "pastDue" ? "plans.studio.end.textNotPaid" : "plans.studio.end.text")}{" "}
          {t("plans.studio.end.told", of)}
        </DialogContent>
        <DialogActions disableSpacing sx={{ p: 3, pt: 1, display: "grid", gap: 1.5, justifyContent: "stretch" }}>
          <Button variant="outlined" fullWidth onClick={close} disabled={ending.isPending} sx={{ minHeight: 44 }}>
            {t("plans.studio.end.keep")}
          </Button>
          <ActionButton
            color="error"
            variant="contained"
            fullWidth
            onClick={() => ending.run()}
            isPending={ending.isPending}
            pendingText={t("plans.saving")}
            errorText={ending.error === null ? null : errorText(ending.error, t, t("plans.studio.end.failed"))}
          >
            {t("plans.studio.end.act")}
          </ActionButton>
        </DialogActions>
      </Dialog>
    </>
  );
}
