import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";

/** What booking by request means, shown where a slot takes requests only. */
export function RequestNotice({ who }: { readonly who: string }) {
  const { t } = useTranslation();
  return (
    <Alert severity="info">
      <AlertTitle>{t("booking.panel.requestTitle")}</AlertTitle>
      {t("booking.panel.requestWhat", { who })}
      <Typography variant="body2" sx={{ mt: 1 }}>
        {t("booking.panel.requestNotYet")}
      </Typography>
    </Alert>
  );
}
