import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { signOut } from "../../firebase/account.ts";

/** The way out on this device. */
export function Leave() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const leave = async () => {
    await signOut();
    await navigate("/");
  };
  return (
    <section>
      <Button variant="outlined" sx={{ minHeight: 44 }} onClick={leave}>
        {t("account.leave")}
      </Button>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
        {t("account.leaveWhy")}
      </Typography>
    </section>
  );
}
