import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../../ui/action-button.tsx";
import { announce } from "../../ui/announce.ts";
import { errorText } from "../../ui/error-text.ts";
import { useAction } from "../../ui/use-action.ts";
import type { Answers } from "./answers.ts";
import { DeclineForm } from "./decline-form.tsx";

interface Props {
  readonly bookingId: string;
  readonly named: { readonly who: string; readonly when: string };
  readonly onAnswer: (said: string) => void;
  readonly dependencies: Answers;
}

/** A provider's two answers: yes in one click, no with a reason. */
export function AnswerRequest({ bookingId, named, onAnswer, dependencies: { approve, decline } }: Props) {
  const { t } = useTranslation();
  const [isDeclining, setDeclining] = useState(false);
  const tell = (said: string) => {
    onAnswer(said);
    announce(said);
  };
  const approving = useAction(async () => {
    await approve(bookingId);
    tell(t("requests.approved", named));
  });
  const { error } = approving;

  if (isDeclining) {
    return (
      <DeclineForm
        who={named.who}
        onDecline={async (reason) => {
          await decline(bookingId, reason);
          tell(t("requests.declined", named));
        }}
        onKeep={() => setDeclining(false)}
      />
    );
  }
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, alignItems: "start" }}>
      <ActionButton
        variant="contained"
        aria-label={t("requests.approveOf", named)}
        isPending={approving.isPending}
        pendingText={t("requests.approving")}
        errorText={error === null ? null : errorText(error, t, t("requests.actionFailed"))}
        onClick={() => approving.run()}
      >
        {t("requests.approve")}
      </ActionButton>
      <Button
        variant="outlined"
        aria-label={t("requests.declineOf", named)}
        sx={{ minHeight: 44 }}
        onClick={() => {
          if (!approving.isPending) setDeclining(true);
        }}
      >
        {t("requests.decline")}
      </Button>
    </Box>
  );
}
