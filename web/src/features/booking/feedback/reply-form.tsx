import { longestFeedback } from "@flexsession/domain/feedback/feedback";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../firebase/call.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { errorText } from "../../../ui/error-text.ts";
import { useAction } from "../../../ui/use-action.ts";

interface Props {
  readonly bookingId: string;
  /** Who wrote what is replied to. */
  readonly who: string;
  /** Whether everybody reads it. */
  readonly isPublic: boolean;
}

/** Lets the one whom feedback is about reply to it, once. */
export function ReplyForm({ bookingId, who, isPublic }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const replying = useAction(() => call("replyToFeedback", { bookingId, text: text.trim() }));
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);
  if (!isOpen) {
    return (
      <Button variant="outlined" onClick={() => setOpen(true)} sx={{ minHeight: 44 }}>
        {t("feedback.replyOpen")}
      </Button>
    );
  }

  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(text.trim() === "");
    if (text.trim() === "") field.current?.focus();
    else void replying.run();
  };
  const help = t(isPublic ? "feedback.replyHelp" : "feedback.replyHelpPrivate", { who });
  return (
    <Box component="form" noValidate onSubmit={send} sx={{ display: "grid", gap: 1.5, flexBasis: "100%" }}>
      <TextField
        label={t("feedback.replyLabel", { who })}
        value={text}
        required
        multiline
        minRows={2}
        maxRows={10}
        fullWidth
        inputRef={field}
        error={isMissing}
        helperText={isMissing ? t("feedback.replyMissing") : help}
        onChange={(event) => setText(event.target.value)}
        slotProps={{ htmlInput: { maxLength: longestFeedback } }}
      />
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5 }}>
        <ActionButton
          type="submit"
          variant="contained"
          isPending={replying.isPending}
          pendingText={t("feedback.replySending")}
          errorText={replying.error === null ? null : errorText(replying.error, t, t("feedback.sendFailed"))}
        >
          {t("feedback.replySend")}
        </ActionButton>
        <Button onClick={() => setOpen(false)} disabled={replying.isPending} sx={{ minHeight: 44 }}>
          {t("feedback.replyKeep")}
        </Button>
      </Box>
    </Box>
  );
}
