import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import LinearProgress from "@mui/material/LinearProgress";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../firebase/call.ts";
import { errorText } from "../../ui/error-text.ts";
import { useAction } from "../../ui/use-action.ts";

interface Props {
  /** What is about to be done with the address; null while nothing is. */
  readonly as: "rotate" | "revoke" | null;
  readonly onClose: (isDone: boolean) => void;
}

/** Says what calendars lose by it, before the address of a feed is changed or taken away. */
export function EndFeed({ as, onClose }: Props) {
  const { t } = useTranslation();
  const title = useId();
  // What it says stays while it closes.
  const [shown, setShown] = useState<"rotate" | "revoke">("rotate");
  if (as !== null && as !== shown) setShown(as);
  const ending = useAction(async () => {
    await (shown === "rotate" ? call("rotateFeed", {}) : call("revokeFeed", {}));
    onClose(true);
  });
  const close = () => {
    if (ending.isPending) return;
    ending.forgetError();
    onClose(false);
  };
  return (
    <Dialog open={as !== null} onClose={close} aria-labelledby={title}>
      <DialogTitle id={title}>{t(`account.feed.end.${shown}.title`)}</DialogTitle>
      <DialogContent>
        {t(`account.feed.end.${shown}.text`)}
        {ending.isPending && <LinearProgress sx={{ mt: 2 }} />}
        {ending.error !== null && (
          <Alert severity="error" sx={{ mt: 2 }}>
            {errorText(ending.error, t, t("account.actionFailed"))}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{t("account.feed.end.keep")}</Button>
        <Button color={shown === "revoke" ? "error" : "primary"} variant="contained" onClick={() => ending.run()}>
          {t(`account.feed.end.${shown}.act`)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
