import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useTranslation } from "react-i18next";

interface Props {
  readonly isOpen: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Says what leaving now would lose. */
export function LeaveDialog({ isOpen, onStay, onLeave }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog open={isOpen} onClose={onStay} aria-labelledby="leave-title">
      <DialogTitle id="leave-title">{t("pageEditor.leave.title")}</DialogTitle>
      <DialogContent>{t("pageEditor.leave.text")}</DialogContent>
      <DialogActions>
        <Button onClick={onLeave}>{t("pageEditor.leave.leave")}</Button>
        <Button variant="contained" onClick={onStay}>
          {t("pageEditor.leave.stay")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
