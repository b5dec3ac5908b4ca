import { leftOfPass } from "@flexsession/domain/packs/give-up-pass";
import type { Pass } from "@flexsession/domain/packs/pass";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../firebase/call.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { announce } from "../../ui/announce.ts";
import { errorText } from "../../ui/error-text.ts";
import { priceText } from "../../ui/price-text.ts";
import { useAction } from "../../ui/use-action.ts";

/** The way to end a pack before its time, which says first where the money of what is left goes. */
export function GiveUpPass({ pass }: { readonly pass: Pass }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="text"
        aria-label={t("packs.giveUp.of", { title: pass.title })}
        sx={{ minHeight: 44 }}
        onClick={() => setAsking(true)}
      >
        {t("packs.giveUp.begin")}
      </Button>
      {isAsking && <GiveUpDialog pass={pass} onClose={() => setAsking(false)} />}
    </>
  );
}

function GiveUpDialog({ pass, onClose }: { readonly pass: Pass; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const heading = useId();
  const { passId, title, provider, currency } = pass;
  const { backMinor, keptMinor } = leftOfPass(pass);
  const givingUp = useAction(async () => {
    await call("giveUpPass", { passId });
    announce(t("packs.giveUp.done", { title }));
    onClose();
  });
  const { error } = givingUp;
  return (
    <Dialog open onClose={onClose} aria-labelledby={heading} fullWidth maxWidth="sm">
      <DialogTitle id={heading}>{t("packs.giveUp.title", { title })}</DialogTitle>
      <DialogContent>
        <Typography>{t("packs.giveUp.why")}</Typography>
        {backMinor > 0 && (
          <Typography sx={{ mt: 1.5 }}>{t("packs.giveUp.back", { price: priceText(backMinor, currency) })}</Typography>
        )}
        {keptMinor > 0 && (
          <Typography sx={{ mt: 1.5 }}>
            {t("packs.giveUp.kept", { price: priceText(keptMinor, currency), name: provider.name })}
          </Typography>
        )}
      </DialogContent>
      <DialogActions sx={{ alignItems: "start" }}>
        <Button sx={{ minHeight: 44 }} onClick={onClose}>
          {t("packs.giveUp.keep")}
        </Button>
        <ActionButton
          variant="contained"
          isPending={givingUp.isPending}
          pendingText={t("packs.giveUp.pending")}
          errorText={error === null ? null : errorText(error, t, t("packs.giveUp.failed"))}
          onClick={() => givingUp.run()}
        >
          {t("packs.giveUp.act")}
        </ActionButton>
      </DialogActions>
    </Dialog>
  );
}
