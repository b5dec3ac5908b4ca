import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { completeLink, linkEmail } from "../../firebase/account.ts";
import { useAction } from "../../ui/use-action.ts";
import { EmailForm } from "./email-form.tsx";

interface Dependencies {
  readonly completeLink: (href: string, email: string) => Promise<void>;
  /** The address that this device asked a link for, or null on another device. */
  readonly linkEmail: () => string | null;
}

const real: Dependencies = { completeLink, linkEmail };

interface Props {
  /** Told while it is under way: the account is there a moment before all of signing in is done. */
  readonly onPending: (isPending: boolean) => void;
  /** The link is of no use; begin again. */
  readonly onGiveUp: () => void;
  readonly dependencies?: Dependencies;
}

/** Signs in by the link that was opened, at once where it was asked for on this device, else after the address. */
export function CompleteLink({ onPending, onGiveUp, dependencies = real }: Props) {
  const { t } = useTranslation();
  const known = dependencies.linkEmail();
  const { run, isPending, error } = useAction(async (email: string) => {
    onPending(true);
    await dependencies.completeLink(location.href, email).finally(() => onPending(false));
  });
  useEffect(() => {
    if (known !== null) void run(known);
  }, [known, run]);

  if (error !== null && !isPending) {
    return (
      <>
        <Typography variant="h1">{t("signIn.title")}</Typography>
        <Alert severity="error">{t("signIn.linkBad")}</Alert>
        <Button variant="contained" onClick={onGiveUp}>
          {t("signIn.newLink")}
        </Button>
      </>
    );
  }
  if (known !== null) {
    return (
      <>
        <Typography variant="h1">{t("signIn.completing")}</Typography>
        <LinearProgress aria-label={t("signIn.completing")} />
      </>
    );
  }
  return (
    <>
      <Typography variant="h1">{t("signIn.askTitle")}</Typography>
      <Typography>{t("signIn.askLead")}</Typography>
      <EmailForm
        action={t("signIn.finish")}
        pendingText={t("signIn.completing")}
        isPending={isPending}
        errorText={null}
        onSubmit={run}
      />
    </>
  );
}
