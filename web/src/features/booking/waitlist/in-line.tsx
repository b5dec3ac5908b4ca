import type { Tape } from "@flexsession/domain/tape/tape";
import type { WaitEntry } from "@flexsession/domain/waitlist/waitlist";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { call } from "../../../firebase/call.ts";
import { useNow } from "../../../firebase/clock.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { announce } from "../../../ui/announce.ts";
import { errorText } from "../../../ui/error-text.ts";
import { PlaceText } from "../../../ui/place-text.tsx";
import { useAction } from "../../../ui/use-action.ts";

interface Props {
  readonly wait: WaitEntry;
  readonly tape: Tape;
  readonly zone: string;
}

/** Where somebody stands in a waitlist, live, and the way out of it. */
export function InLine({ wait, tape, zone }: Props) {
  const { t } = useTranslation();
  const now = useNow(1_000);
  const leaving = useAction(async () => {
    await call("leaveWaitlist", { providerId: wait.providerId, slotId: wait.slotId });
    announce(t("waitlist.left"));
  });
  return (
    <>
      <PlaceText wait={wait} tape={tape} zone={zone} now={now} />
      {wait.state === "turn" && wait.seats > 1 && (
        <Typography variant="body2" color="text.secondary">
          {t("waitlist.turnFor", { count: wait.seats })}
        </Typography>
      )}
      <ActionButton
        variant="outlined"
        isPending={leaving.isPending}
        pendingText={t("waitlist.leaving")}
        errorText={leaving.error === null ? null : errorText(leaving.error, t, t("waitlist.failed"))}
        onClick={() => leaving.run()}
      >
        {t("waitlist.leave")}
      </ActionButton>
    </>
  );
}
