import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useOwnAccount } from "../../firebase/own-account.ts";
import { SavedRow } from "./saved-row.tsx";

/** Whom somebody has saved, the newest first, live. */
export function SavedList() {
  const { t } = useTranslation();
  const heading = useId();
  const own = useOwnAccount();
  if (own.status === "failed") {
    return (
      <Alert severity="error" action={<Button onClick={own.retry}>{t("myBookings.retry")}</Button>}>
        {t("myBookings.saved.failed")}
      </Alert>
    );
  }
  if (own.status !== "ready") return null;
  return (
    <Box component="section" aria-labelledby={heading} sx={{ minWidth: 0 }}>
      <Typography id={heading} variant="h2" sx={{ mb: 2 }}>
        {t("myBookings.saved.title")}
      </Typography>
      {own.value.saved.length === 0 && <Typography color="text.secondary">{t("myBookings.saved.none")}</Typography>}
      <Box component="ul" sx={{ display: "grid", gap: 1.5, m: 0, p: 0, listStyle: "none" }}>
        {own.value.saved.map((providerId) => (
          <SavedRow key={providerId} providerId={providerId} />
        ))}
      </Box>
    </Box>
  );
}
