import { mostReasonLength } from "@flexsession/domain/contracts/requests";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../../ui/action-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { useAction } from "../../ui/use-action.ts";

interface Props {
  readonly who: string;
  readonly onDecline: (reason: string) => Promise<void>;
  readonly onKeep: () => void;
}

/** Asks why a request is declined, since its customer reads the reason, and sends it. */
export function DeclineForm({ who, onDecline, onKeep }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const declining = useAction(onDecline);
  const { error } = declining;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === "");
    if (reason.trim() === "") field.current?.focus();
    else await declining.run(reason.trim());
  };

  return (
    <Box component="form" noValidate onSubmit={send} sx={{ display: "grid", gap: 1.5 }}>
      <TextField
        label={t("requests.reason", { who })}
        multiline
        minRows={2}
        required
        inputRef={field}
        value={reason}
        error={isMissing}
        helperText={
          isMissing
            ? t("requests.reasonMissing")
            : t("requests.reasonHelp", { who, left: mostReasonLength - reason.length })
        }
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: mostReasonLength } }}
      />
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, alignItems: "start" }}>
        <ActionButton
          type="submit"
          variant="contained"
          isPending={declining.isPending}
          pendingText={t("requests.declining")}
          errorText={error === null ? null : errorText(error, t, t("requests.actionFailed"))}
        >
          {t("requests.sendDecline")}
        </ActionButton>
        <Button sx={{ minHeight: 44 }} onClick={onKeep}>
          {t("requests.keep")}
        </Button>
      </Box>
    </Box>
  );
}
