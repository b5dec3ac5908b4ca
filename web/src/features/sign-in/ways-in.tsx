import Divider from "@mui/material/Divider";
import Typography from "@mui/material/Typography";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { sendLink, signInWithGoogle } from "../../firebase/account.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { useAction } from "../../ui/use-action.ts";
import { EmailForm } from "./email-form.tsx";
import { LinkSent } from "./link-sent.tsx";

const LocalInboxHint =
  import.meta.env.MODE === "stack"
    ? lazy(async () => ({ default: (await import("./local-inbox-hint.tsx")).LocalInboxHint }))
    : null;

interface Dependencies {
  readonly sendLink: (email: string, continueTo: string) => Promise<void>;
  /** Resolves to false when the person closed Google's window. */
  readonly signInWithGoogle: () => Promise<boolean>;
}

const real: Dependencies = { sendLink, signInWithGoogle };

interface Props {
  readonly continueTo: string;
  readonly dependencies?: Dependencies;
}

/** Both ways to sign in, and what to do once a link is on its way. */
export function WaysIn({ continueTo, dependencies = real }: Props) {
  const { t } = useTranslation();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const google = useAction(dependencies.signInWithGoogle);
  const sending = useAction(async (email: string) => {
    await dependencies.sendLink(email, continueTo);
    setSentTo(email);
  });
  const sendingError = sending.error === null ? null : errorText(sending.error, t, t("signIn.failed"));

  if (sentTo !== null) {
    return (
      <>
        <LinkSent
          email={sentTo}
          isPending={sending.isPending}
          errorText={sendingError}
          onResend={() => sending.run(sentTo)}
          onOtherEmail={() => setSentTo(null)}
        />
        <Suspense>{LocalInboxHint && <LocalInboxHint />}</Suspense>
      </>
    );
  }
  return (
    <>
      <Typography variant="h1">{t("signIn.title")}</Typography>
      <Typography>{t("signIn.lead")}</Typography>
      {continueTo.startsWith("/p/") && <Typography color="text.secondary">{t("signIn.keptChoice")}</Typography>}
      <ActionButton
        variant="outlined"
        size="large"
        fullWidth
        isPending={google.isPending}
        pendingText={t("signIn.completing")}
        errorText={google.error === null ? null : errorText(google.error, t, t("signIn.googleFailed"))}
        onClick={() => google.run()}
      >
        {t("signIn.google")}
      </ActionButton>
      <Divider>{t("signIn.or")}</Divider>
      <EmailForm
        action={t("signIn.send")}
        pendingText={t("signIn.sending")}
        isPending={sending.isPending}
        errorText={sendingError}
        onSubmit={sending.run}
      />
      <Suspense>{LocalInboxHint && <LocalInboxHint />}</Suspense>
    </>
  );
}
