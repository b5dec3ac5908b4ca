import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { usePageTitle } from "../../ui/page-title.ts";

/** Tells somebody who is no provider what the studio is for, and leads to becoming one. */
export function NoPageYet() {
  const { t } = useTranslation();
  usePageTitle(t("studio.title"));
  return (
    <>
      <Typography variant="h1" sx={{ pt: { xs: 3, sm: 5 }, pb: 3 }}>
        {t("studio.title")}
      </Typography>
      <Typography sx={{ mb: 2, maxWidth: "40rem" }}>{t("studio.noPage")}</Typography>
      <Button component={Link} to="/studio/welcome" variant="contained">
        {t("studio.becomeProvider")}
      </Button>
    </>
  );
}
