import { paths } from "@flexsession/domain/paths";
import { profile as profileSchema } from "@flexsession/domain/profile/profile";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import { z } from "zod";
import { useAccount } from "../../firebase/account.ts";
import { call } from "../../firebase/call.ts";
import { useLiveDocument } from "../../firebase/live-document.ts";
import { useOwnAccount } from "../../firebase/own-account.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { useAction } from "../../ui/use-action.ts";

const cameWith = z.object({ name: z.string() });

/** `/people/:uid/block`: what blocking a person means, and the act; whoever comes from one of our pages brings the name. */
export default function BlockPage() {
  const { t } = useTranslation();
  const { uid: blockedUid = "" } = useParams();
  const location = useLocation();
  const navigate = useNavigate();
  const { status, uid } = useAccount();
  const own = useOwnAccount();
  const profile = useLiveDocument(paths.profile(blockedUid), profileSchema);
  const known = own.status === "ready" ? own.value.blocked.find((each) => each.uid === blockedUid) : undefined;
  const brought = cameWith.safeParse(location.state);
  const published = profile.status === "ready" ? profile.value.name : null;
  const who = known?.name ?? published ?? (brought.success ? brought.data.name : t("account.blocked.somebody"));
  const title = t(known ? "account.blocked.page.titleDone" : "account.blocked.page.title", { who });
  usePageTitle(title);
  const changing = useAction((isBlocked: boolean) => call("blockPerson", { uid: blockedUid, isBlocked }));
  const lines = t("account.blocked.page.lines", { returnObjects: true });

  return (
    <Box sx={{ maxWidth: "44rem", py: { xs: 3, sm: 5 }, display: "grid", gap: 2 }}>
      <Typography variant="h1" sx={{ overflowWrap: "anywhere" }}>
        {title}
      </Typography>
      <Typography>{t("account.blocked.page.lead")}</Typography>
      <Box component="ul" sx={{ my: 0, pl: 3 }}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Box>
      <Typography>{t("account.blocked.page.paid", { who })}</Typography>
      <Typography>{t("account.blocked.page.discreet", { who })}</Typography>
      {status === "signed-out" && (
        <Box>
          <Typography sx={{ mb: 2 }}>{t("account.blocked.page.signedOut")}</Typography>
          <Button
            component={Link}
            to={`/sign-in?continue=${encodeURIComponent(location.pathname)}`}
            variant="contained"
          >
            {t("account.signIn")}
          </Button>
        </Box>
      )}
      {status !== "signed-out" && (own.status === "loading" || own.status === "missing") && (
        <Placeholder label={t("account.loading")} height={48} />
      )}
      {own.status === "failed" && (
        <Alert severity="error" action={<Button onClick={own.retry}>{t("account.retry")}</Button>}>
          {t("account.failed")}
        </Alert>
      )}
      {own.status === "ready" && uid === blockedUid && <Alert severity="info">{t("account.blocked.page.own")}</Alert>}
      {own.status === "ready" && uid !== blockedUid && (
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5 }}>
          <ActionButton
            variant={known ? "outlined" : "contained"}
            color={known ? "primary" : "error"}
            isPending={changing.isPending}
            pendingText={t(known ? "account.saving" : "account.blocked.page.acting")}
            errorText={changing.error === null ? null : errorText(changing.error, t, t("account.actionFailed"))}
            onClick={() => changing.run(!known)}
          >
            {t(known ? "account.blocked.unblockOf" : "account.blocked.page.act", { who })}
          </ActionButton>
          <Button sx={{ minHeight: 44 }} onClick={() => navigate(-1)}>
            {t("account.blocked.page.back")}
          </Button>
          <Button component={Link} to="/account" sx={{ minHeight: 44 }}>
            {t("account.blocked.page.toAccount")}
          </Button>
        </Box>
      )}
    </Box>
  );
}
