import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { usePageTitle } from "../../ui/page-title.ts";
import type { Step } from "./editor-steps.ts";

interface Props {
  readonly isSignedIn: boolean;
  /** Where somebody goes on who has begun before, or null. */
  readonly next: Step | null;
}

const points = ["page", "hours", "money"] as const;

/** What it means to be a provider, how long it takes, and the way in. */
export function WelcomeIntro({ isSignedIn, next }: Props) {
  const { t } = useTranslation();
  usePageTitle(t("pageEditor.intro.title"));
  const first = `/studio/welcome/${next ?? "basics"}`;
  return (
    <Box sx={{ display: "grid", gap: 3, py: { xs: 3, sm: 5 }, maxWidth: "44rem", justifyItems: "start" }}>
      <Typography variant="h1">{t("pageEditor.intro.title")}</Typography>
      <Typography sx={{ fontSize: "var(--text-l)" }}>{t("pageEditor.intro.lead")}</Typography>
      <Box component="ol" sx={{ display: "grid", gap: 2, m: 0, pl: 3 }}>
        {points.map((each) => (
          <li key={each}>
            <b>{t(`pageEditor.intro.points.${each}.title`)}</b>
            <Typography>{t(`pageEditor.intro.points.${each}.text`)}</Typography>
          </li>
        ))}
      </Box>
      <Button
        component={Link}
        to={isSignedIn ? first : "/sign-in?continue=%2Fstudio%2Fwelcome"}
        variant="contained"
        size="large"
      >
        {t(
          isSignedIn ? (next === null ? "pageEditor.intro.start" : "pageEditor.intro.goOn") : "pageEditor.intro.signIn",
        )}
      </Button>
      <Typography color="text.secondary">{t("pageEditor.intro.saved")}</Typography>
    </Box>
  );
}
