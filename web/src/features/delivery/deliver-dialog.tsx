import type { Booking } from "@flexsession/domain/booking/booking";
import { isDeliverable } from "@flexsession/domain/booking/deliver";
import { isAwaitingAnswer } from "@flexsession/domain/booking/delivery";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { roomFiles } from "../../firebase/room-files.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { announce } from "../../ui/announce.ts";
import { errorText } from "../../ui/error-text.ts";
import { useAction } from "../../ui/use-action.ts";
import type { DeliveryActs } from "./delivery-acts.ts";
import { VersionList } from "./version-list.tsx";

interface Props {
  readonly booking: Booking;
  readonly uid: string;
  readonly who: string;
  readonly deliver: DeliveryActs["deliver"];
  readonly onClose: () => void;
}

/** Lets a provider choose which of the versions that they have sent is done; the newest unless they say otherwise. */
export function DeliverDialog({ booking, uid, who, deliver, onClose }: Props) {
  const { t } = useTranslation();
  const title = useId();
  const [chosen, choose] = useState<string | null>(null);
  const live = useLiveQuery(roomFiles(booking.bookingId, uid));
  const open = isAwaitingAnswer(booking.delivery) ? booking.delivery.fileId : null;
  const files =
    live.status === "ready" ? live.value.filter((each) => isDeliverable(booking, each) && each.fileId !== open) : null;
  const file = files?.find((each) => each.fileId === chosen) ?? files?.[0];
  const delivering = useAction(async () => {
    if (!file) return;
    await deliver(booking.bookingId, file.fileId);
    announce(t("delivery.pick.done", { file: t("delivery.file", file) }));
    onClose();
  });
  const { error } = delivering;

  return (
    <Dialog open onClose={onClose} aria-labelledby={title} fullWidth maxWidth="sm">
      <DialogTitle id={title}>{t("delivery.pick.title")}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 1 }}>{t("delivery.pick.why", { who })}</Typography>
        {live.status === "failed" && <Typography role="alert">{t("delivery.pick.failed")}</Typography>}
        {live.status !== "failed" && files === null && (
          <Typography aria-busy="true" color="text.secondary">
            {t("delivery.pick.loading")}
          </Typography>
        )}
        {files && (file ? <VersionList files={files} chosen={file} onChoose={choose} /> : t("delivery.pick.none"))}
      </DialogContent>
      <DialogActions sx={{ alignItems: "start" }}>
        <Button sx={{ minHeight: 44 }} onClick={onClose}>
          {t("delivery.keep")}
        </Button>
        {file && (
          <ActionButton
            variant="contained"
            isPending={delivering.isPending}
            pendingText={t("delivery.pick.pending")}
            errorText={error === null ? null : errorText(error, t, t("delivery.failed"))}
            onClick={() => void delivering.run()}
          >
            {t("delivery.pick.confirm")}
          </ActionButton>
        )}
      </DialogActions>
    </Dialog>
  );
}
