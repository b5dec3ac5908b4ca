import { longestAdminReason } from "@flexsession/domain/contracts/admin-reason";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../../ui/action-button.tsx";
import { announce } from "../../ui/announce.ts";
import { errorText } from "../../ui/error-text.ts";
import { useAction } from "../../ui/use-action.ts";

interface Props {
  readonly title: string;
  /** What comes of it, and for whom. */
  readonly means: string;
  readonly confirm: string;
  /** Who reads the reason, where that is not whomever it concerns. */
  readonly reasonHelp?: string;
  readonly done: string;
  /** What else is chosen; `isReady` says whether all of it is. */
  readonly children?: ReactNode;
  readonly isReady?: boolean;
  readonly act: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks an admin why, and does exactly what it says. */
export function ActDialog({ title, means, confirm, reasonHelp, done, children, isReady = true, act, onClose }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  const field = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const isMissing = reason.trim() === "";
  const acting = useAction(async () => {
    await act(reason.trim());
    announce(done);
    onClose();
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isMissing) field.current?.focus();
    else if (isReady) void acting.run();
  };

  return (
    <Dialog open onClose={acting.isPending ? undefined : onClose} fullWidth maxWidth="xs" aria-labelledby={heading}>
      <form noValidate onSubmit={send}>
        <DialogTitle id={heading} component="h2" sx={{ fontWeight: 800, overflowWrap: "anywhere" }}>
          {title}
        </DialogTitle>
        <DialogContent sx={{ display: "grid", gap: 2, alignContent: "start" }}>
          <Typography variant="body2">{means}</Typography>
          {children}
          <TextField
            label={t("admin.act.reason")}
            value={reason}
            required
            fullWidth
            multiline
            minRows={3}
            inputRef={field}
            error={isTried && isMissing}
            helperText={isTried && isMissing ? t("admin.act.reasonMissing") : (reasonHelp ?? t("admin.act.reasonHelp"))}
            onChange={(event) => setReason(event.target.value)}
            slotProps={{ htmlInput: { maxLength: longestAdminReason } }}
          />
        </DialogContent>
        <DialogActions disableSpacing sx={{ p: 3, pt: 1, display: "grid", gap: 1.5, justifyContent: "stretch" }}>
          <Button variant="outlined" fullWidth onClick={onClose} disabled={acting.isPending} sx={{ minHeight: 44 }}>
            {t("admin.act.leave")}
          </Button>
          <ActionButton
            type="submit"
            variant="contained"
            fullWidth
            isPending={acting.isPending}
            pendingText={t("admin.act.pending")}
            errorText={acting.error === null ? null : errorText(acting.error, t, t("admin.act.failed"))}
          >
            {confirm}
          </ActionButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}
