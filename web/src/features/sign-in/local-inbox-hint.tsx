import Alert from "@mui/material/Alert";
import { useTranslation } from "react-i18next";
import { z } from "zod";

const stack = z.object({ ports: z.object({ mailWeb: z.int().positive() }) });

/** Where the local stack's mails arrive. Import this module only in the local build. */
export function LocalInboxHint() {
  const { t } = useTranslation();
  const { ports } = stack.parse(JSON.parse(import.meta.env.VITE_STACK ?? "null"));
  return (
    <Alert severity="info">
      {t("signIn.inbox")}{" "}
      <a href={`http://localhost:${ports.mailWeb}`} target="_blank" rel="noreferrer">
        {t("signIn.openInbox")}
      </a>
    </Alert>
  );
}
