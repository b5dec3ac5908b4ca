import Dialog from "@mui/material/Dialog";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import IconButton from "@mui/material/IconButton";
import useMediaQuery from "@mui/material/useMediaQuery";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../../ui/icon.tsx";

interface Props {
  readonly title: string;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog about a class: the whole screen of a phone. */
export function ClassDialog({ title, isBusy, onClose, children }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  const isPhone = useMediaQuery("(max-width: 599px)");
  const close = () => {
    if (!isBusy) onClose();
  };
  return (
    <Dialog open onClose={close} fullScreen={isPhone} fullWidth maxWidth="sm" aria-labelledby={heading}>
      <DialogTitle id={heading} component="h2" sx={{ pr: 7, fontWeight: 800 }}>
        {title}
      </DialogTitle>
      <IconButton onClick={close} aria-label={t("classes.close")} sx={{ position: "absolute", top: 8, right: 8 }}>
        <Icon name="close" />
      </IconButton>
      <DialogContent sx={{ display: "grid", gap: 2, alignContent: "start" }}>{children}</DialogContent>
    </Dialog>
  );
}
