import { usualTurnMinutes } from "@flexsession/domain/tape/owed-seats";
import type { Interval } from "@flexsession/domain/time/interval";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAccount } from "../../../firebase/account.ts";
import { call } from "../../../firebase/call.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { announce } from "../../../ui/announce.ts";
import { errorText } from "../../../ui/error-text.ts";
import { lastingText } from "../../../ui/lasting-text.ts";
import { useAction } from "../../../ui/use-action.ts";
import { ChoiceGroup } from "../choice-group.tsx";
import type { PanelBodyProps } from "../piece-panel.tsx";
import { SignInFirst } from "../sign-in-first.tsx";
import { useChoiceUrl } from "../use-choice-url.ts";

interface Props {
  readonly panel: PanelBodyProps;
  readonly wish: Interval & { readonly seats: number };
  /** What is waited for, in words. */
  readonly what: string;
}

type Kind = Parameters<typeof call<"joinWaitlist">>[1]["kind"];

/**
 * Joins the waitlist for the seats or the time chosen above, with first right or to hear of it. Nobody has a right to what a
 * provider gives by request.
 */
export function JoinForm({ panel, wish, what }: Props) {
  const { t } = useTranslation();
  const { profile, tape, slotId } = panel;
  const isByRequest = tape.slots[slotId]?.mode === "request";
  const [wished, setKind] = useState<Kind>("ask");
  const kind = isByRequest ? "tell" : wished;
  const status = useAccount((account) => account.status);
  const { start, end, seats } = wish;
  const continueTo = useChoiceUrl({ slotId, start, end, seats });
  const joining = useAction(async () => {
    await call("joinWaitlist", { providerId: profile.providerId, slotId, start, end, seats, kind });
    announce(t(isByRequest ? "waitlist.willTell" : "waitlist.joined"));
  });

  if (status === "signed-out") return <SignInFirst continueTo={continueTo} />;
  const window = lastingText(tape.rules.turnMinutes ?? usualTurnMinutes, t);
  return (
    <>
      {!isByRequest && (
        <ChoiceGroup
          legend={t("waitlist.wish")}
          chosen={kind}
          choices={[
            { value: "ask", label: t("waitlist.ask"), note: t("waitlist.askNote", { window }), isPossible: true },
            { value: "tell", label: t("waitlist.tell"), note: t("waitlist.tellNote"), isPossible: true },
          ]}
          onChoose={setKind}
        />
      )}
      <Typography variant="body2" color="text.secondary">
        {whyText()}
      </Typography>
      <ActionButton
        variant="contained"
        fullWidth
        isPending={joining.isPending || status === "unknown"}
        pendingText={joining.isPending ? t("waitlist.joining") : t("booking.panel.checkingAccount")}
        errorText={joining.error === null ? null : errorText(joining.error, t, t("waitlist.failed"))}
        onClick={() => joining.run()}
      >
        {t(isByRequest ? "waitlist.tellMe" : "waitlist.join")}
      </ActionButton>
    </>
  );

  function whyText(): string {
    if (isByRequest) return t("waitlist.tellAskWhy", { time: what, who: profile.name });
    return kind === "ask" ? t("waitlist.askWhy", { seats: what, window }) : t("waitlist.tellWhy");
  }
}
