import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";

interface Props {
  readonly unseen: number;
  readonly onClick: () => void;
}

/** The way back to the newest message, with how many have come meanwhile. */
export function ToNewest({ unseen, onClick }: Props) {
  const { t } = useTranslation();
  return (
    <Button
      variant="contained"
      onClick={onClick}
      startIcon={<Icon name="down" size={18} />}
      sx={{ position: "absolute", bottom: 12, left: "50%", transform: "translateX(-50%)", boxShadow: "var(--shadow)" }}
    >
      {unseen > 0 ? t("room.thread.toNew", { count: unseen }) : t("room.thread.toNewest")}
    </Button>
  );
}
