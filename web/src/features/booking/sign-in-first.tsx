import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { AtHand } from "./at-hand.tsx";

/** Leads through sign-in and back to the same choice. */
export function SignInFirst({ continueTo }: { readonly continueTo: string }) {
  const { t } = useTranslation();
  return (
    <>
      <Typography variant="body2" color="text.secondary">
        {t("booking.panel.signInNote")}
      </Typography>
      <AtHand>
        <Button
          component={Link}
          to={`/sign-in?continue=${encodeURIComponent(continueTo)}`}
          variant="contained"
          size="large"
          fullWidth
          sx={{ minHeight: 48 }}
        >
          {t("booking.panel.signIn")}
        </Button>
      </AtHand>
    </>
  );
}
