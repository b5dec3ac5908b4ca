import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { call } from "../../../firebase/call.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { errorText } from "../../../ui/error-text.ts";
import { useAction } from "../../../ui/use-action.ts";

/** The end of a connection, after saying what goes with it. */
export function Disconnect() {
  const { t } = useTranslation();
  const title = useId();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const acting = useAction(async () => {
    await call("disconnectCalendars", {});
    setOpen(false);
    await navigate("/studio/calendars", { replace: true, state: "disconnected" });
  });

  return (
    <Box>
      <Button variant="outlined" color="error" onClick={() => setOpen(true)} sx={{ minHeight: 44 }}>
        {t("calendars.disconnect.act")}
      </Button>
      <Dialog
        open={isOpen}
        onClose={acting.isPending ? undefined : () => setOpen(false)}
        fullWidth
        maxWidth="xs"
        aria-labelledby={title}
      >
        <DialogTitle id={title} component="h2" sx={{ fontWeight: 800 }}>
          {t("calendars.disconnect.title")}
        </DialogTitle>
        <DialogContent>{t("calendars.disconnect.what")}</DialogContent>
        <DialogActions disableSpacing sx={{ p: 3, pt: 1, display: "grid", gap: 1.5, justifyContent: "stretch" }}>
          <Button
            variant="outlined"
            fullWidth
            onClick={() => setOpen(false)}
            disabled={acting.isPending}
            sx={{ minHeight: 44 }}
          >
            {t("calendars.disconnect.keep")}
          </Button>
          <ActionButton
            color="error"
            variant="contained"
            fullWidth
            onClick={() => void acting.run()}
            isPending={acting.isPending}
            pendingText={t("calendars.disconnect.pending")}
            errorText={acting.error === null ? null : errorText(acting.error, t, t("calendars.disconnect.failed"))}
          >
            {t("calendars.disconnect.confirm")}
          </ActionButton>
        </DialogActions>
      </Dialog>
    </Box>
  );
}
