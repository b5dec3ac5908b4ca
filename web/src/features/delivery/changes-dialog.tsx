import type { Booking } from "@flexsession/domain/booking/booking";
import { type Delivery, longestChanges, revisionsLeft } from "@flexsession/domain/booking/delivery";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type FormEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../../ui/action-button.tsx";
import { announce } from "../../ui/announce.ts";
import { errorText } from "../../ui/error-text.ts";
import { useAction } from "../../ui/use-action.ts";
import type { DeliveryActs } from "./delivery-acts.ts";

interface Props {
  readonly booking: Booking;
  readonly seen: Delivery;
  readonly who: string;
  readonly ask: DeliveryActs["requestChanges"];
  readonly onClose: () => void;
}

/** Asks what is to change, and says how often that can still be asked. */
export function ChangesDialog({ booking, seen, who, ask, onClose }: Props) {
  const { t } = useTranslation();
  const title = useId();
  const [text, setText] = useState("");
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const left = revisionsLeft(booking.revisions) - 1;
  const asking = useAction(async () => {
    await ask({ bookingId: booking.bookingId, fileId: seen.fileId, round: seen.round }, text.trim());
    announce(t("delivery.no.done"));
    onClose();
  });
  const { error } = asking;

  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(text.trim() === "");
    if (text.trim() === "") field.current?.focus();
    else void asking.run();
  };

  return (
    <Dialog open onClose={onClose} aria-labelledby={title} fullWidth maxWidth="sm">
      <form noValidate onSubmit={send}>
        <DialogTitle id={title}>{t("delivery.no.title")}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2 }}>{t("delivery.no.why", { who })}</Typography>
          <TextField
            label={t("delivery.no.field", { file: t("delivery.file", seen) })}
            multiline
            minRows={4}
            maxRows={10}
            fullWidth
            required
            inputRef={field}
            value={text}
            error={isMissing}
            helperText={
              isMissing ? t("delivery.no.missing") : t("delivery.no.left", { left: longestChanges - text.length })
            }
            onChange={(event) => setText(event.target.value)}
            slotProps={{ htmlInput: { maxLength: longestChanges } }}
          />
          <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
            {left > 0 ? t("delivery.no.after", { count: left }) : t("delivery.no.afterNone")}
          </Typography>
        </DialogContent>
        <DialogActions sx={{ alignItems: "start" }}>
          <Button sx={{ minHeight: 44 }} onClick={onClose}>
            {t("delivery.keep")}
          </Button>
          <ActionButton
            type="submit"
            variant="contained"
            isPending={asking.isPending}
            pendingText={t("delivery.no.pending")}
            errorText={error === null ? null : errorText(error, t, t("delivery.failed"))}
          >
            {t("delivery.no.confirm")}
          </ActionButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}
