import { attendeesOf } from "@flexsession/domain/booking/attendee";
import type { Booking } from "@flexsession/domain/booking/booking";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../firebase/call.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { announce } from "../../../ui/announce.ts";
import { errorText } from "../../../ui/error-text.ts";
import { useAction } from "../../../ui/use-action.ts";
import { NameFields } from "./name-fields.tsx";

interface Props {
  readonly booking: Booking;
  readonly onClose: () => void;
  /** Lets a test watch. */
  readonly save?: (bookingId: string, names: readonly string[]) => Promise<unknown>;
}

/** Changes the names of who comes, all seats at once. */
export default function NameDialog({ booking, onClose, save = nameAttendees }: Props) {
  const { t } = useTranslation();
  const title = useId();
  const [names, setNames] = useState<readonly string[]>(() => attendeesOf(booking).map((each) => each.name));
  const saving = useAction(async () => {
    await save(booking.bookingId, names);
    announce(t("seats.saved"));
    onClose();
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void saving.run();
  };

  return (
    <Dialog open onClose={saving.isPending ? undefined : onClose} fullWidth maxWidth="xs" aria-labelledby={title}>
      <Box component="form" noValidate onSubmit={send} sx={inDialog}>
        <DialogTitle id={title} component="h2" sx={{ fontWeight: 800 }}>
          {t("seats.namesTitle")}
        </DialogTitle>
        <DialogContent>
          <NameFields names={names} onChange={setNames} />
        </DialogContent>
        <DialogActions disableSpacing sx={{ p: 3, pt: 1, display: "grid", gap: 1.5, justifyContent: "stretch" }}>
          <Button variant="outlined" fullWidth onClick={onClose} disabled={saving.isPending} sx={{ minHeight: 44 }}>
            {t("seats.keepNames")}
          </Button>
          <ActionButton
            type="submit"
            variant="contained"
            fullWidth
            isPending={saving.isPending}
            pendingText={t("seats.savingNames")}
            errorText={saving.error === null ? null : errorText(saving.error, t, t("seats.saveFailed"))}
          >
            {t("seats.saveNames")}
          </ActionButton>
        </DialogActions>
      </Box>
    </Dialog>
  );
}

/** The content scrolls and the buttons stay in view, as in any dialog, though a form is between. */
const inDialog = { display: "contents" } as const;

async function nameAttendees(bookingId: string, names: readonly string[]): Promise<void> {
  await call("nameAttendees", { bookingId, names: [...names] });
}
