import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../../ui/action-button.tsx";

interface Props {
  readonly email: string;
  readonly isPending: boolean;
  readonly errorText: string | null;
  readonly onResend: () => Promise<unknown>;
  readonly onOtherEmail: () => void;
}

/** Tells that a link is on its way, and what to do when it does not arrive. */
export function LinkSent({ email, isPending, errorText, onResend, onOtherEmail }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const [resends, setResends] = useState(0);
  useEffect(() => heading.current?.focus(), []);

  return (
    <>
      <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ outline: "none" }}>
        {t("signIn.sentTitle")}
      </Typography>
      <Typography sx={{ overflowWrap: "anywhere" }}>{t("signIn.sentTo", { email })}</Typography>
      <Typography color="text.secondary">{t("signIn.sentNothing")}</Typography>
      <ActionButton
        variant="outlined"
        fullWidth
        isPending={isPending}
        pendingText={t("signIn.sending")}
        errorText={errorText}
        onClick={async () => {
          await onResend();
          setResends((before) => before + 1);
        }}
      >
        {t("signIn.resend")}
      </ActionButton>
      <Box component="output">{resends > 0 && !isPending && errorText === null && t("signIn.resent", { email })}</Box>
      <Button onClick={onOtherEmail}>{t("signIn.otherEmail")}</Button>
    </>
  );
}
