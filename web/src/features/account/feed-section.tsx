import { type Feed, feedPath } from "@flexsession/domain/account/feed";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../firebase/call.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { useAction } from "../../ui/use-action.ts";
import { FeedAddress } from "./feed-address.tsx";

interface Props {
  readonly uid: string;
  readonly feed: Feed | null;
}

/** A person's bookings in the calendar that they use anyway: none yet, or its address. */
export function FeedSection({ uid, feed }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  const making = useAction(() => call("rotateFeed", {}));
  return (
    <section aria-labelledby={heading}>
      <Typography id={heading} variant="h2">
        {t("account.feed.title")}
      </Typography>
      <Typography color="text.secondary" sx={{ mt: 0.5, mb: 2 }}>
        {t("account.feed.why")}
      </Typography>
      {feed ? (
        <FeedAddress url={`${window.location.origin}${feedPath(uid, feed)}`} />
      ) : (
        <ActionButton
          variant="outlined"
          isPending={making.isPending}
          pendingText={t("account.feed.making")}
          errorText={making.error === null ? null : errorText(making.error, t, t("account.actionFailed"))}
          onClick={() => making.run()}
        >
          {t("account.feed.make")}
        </ActionButton>
      )}
    </section>
  );
}
