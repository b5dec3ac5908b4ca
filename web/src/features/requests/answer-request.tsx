import type { Booking } from "@flexsession/domain/booking/booking";
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
import { ProposeForm } from "./propose-form.tsx";

interface Props {
  readonly request: Booking;
  readonly named: { readonly who: string; readonly when: string };
  readonly now: Date;
  readonly onAnswer: (said: string) => void;
  readonly dependencies: Answers;
}

/** A provider's three answers: yes in one click, another time, or no with a reason. */
export function AnswerRequest({ request, named, now, onAnswer, dependencies }: Props) {
  const { t } = useTranslation();
  const { bookingId } = request;
  const { approve, decline, propose } = dependencies;
  const [form, setForm] = useState<"decline" | "propose" | null>(null);
  const tell = (said: string) => {
    setForm(null);
    onAnswer(said);
    announce(said);
  };
  const approving = useAction(async () => {
    await approve(bookingId);
    tell(t("requests.approved", named));
  });
  const { error } = approving;
  const open = (next: "decline" | "propose") => () => {
    if (!approving.isPending) setForm(next);
  };

  if (form === "decline") {
    return (
      <DeclineForm
        who={named.who}
        onDecline={async (reason) => {
          await decline(bookingId, reason);
          tell(t("requests.declined", named));
        }}
        onKeep={() => setForm(null)}
      />
    );
  }
  if (form === "propose") {
    return (
      <ProposeForm
        request={request}
        now={now}
        onPropose={async (time) => {
          await propose(bookingId, time);
          tell(t("requests.proposed", named));
        }}
        onKeep={() => setForm(null)}
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
        aria-label={t("requests.proposeOf", named)}
        sx={{ minHeight: 44 }}
        onClick={open("propose")}
      >
        {t("requests.propose")}
      </Button>
      <Button
        variant="outlined"
        aria-label={t("requests.declineOf", named)}
        sx={{ minHeight: 44 }}
        onClick={open("decline")}
      >
        {t("requests.decline")}
      </Button>
    </Box>
  );
}
