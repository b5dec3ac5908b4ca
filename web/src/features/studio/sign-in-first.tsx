import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { usePageTitle } from "../../ui/page-title.ts";

/** Asks somebody to sign in, and leads back to the room that they wanted. */
export function SignInFirst() {
  const { t } = useTranslation();
  usePageTitle(t("studio.title"));
  const { pathname, search } = useLocation();
  return (
    <>
      <Typography variant="h1" sx={{ pt: { xs: 3, sm: 5 }, pb: 3 }}>
        {t("studio.title")}
      </Typography>
      <Typography sx={{ mb: 2 }}>{t("studio.signedOut")}</Typography>
      <Button component={Link} to={`/sign-in?continue=${encodeURIComponent(pathname + search)}`} variant="contained">
        {t("studio.signIn")}
      </Button>
    </>
  );
}
