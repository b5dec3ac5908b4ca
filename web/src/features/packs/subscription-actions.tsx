import type { Subscription } from "@flexsession/domain/subscriptions/subscription";
import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";
import { call } from "../../firebase/call.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { announce } from "../../ui/announce.ts";
import { errorText } from "../../ui/error-text.ts";
import { useAction } from "../../ui/use-action.ts";

/** What its customer can do about a subscription that runs: pay a month that could not be taken, end it, or let it go on. */
export function SubscriptionActions({ subscription }: { readonly subscription: Subscription }) {
  const { t } = useTranslation();
  const { title, state, endsAtPeriodEnd, subscriptionId } = subscription;
  const isDue = state === "pastDue";
  const paying = useAction(async () => {
    const { payUrl } = await call("checkSubscription", { subscriptionId });
    if (payUrl !== null) return location.assign(payUrl);
    announce(t("plans.nothingDue"));
  });
  const ending = useAction(async () => {
    await call("cancelSubscription", { subscriptionId });
    announce(t(isDue ? "plans.ended" : "plans.endsSoon", { title }));
  });
  const resuming = useAction(async () => {
    await call("resumeSubscription", { subscriptionId });
    announce(t("plans.goesOn", { title }));
  });
  const failure = (error: unknown) => (error === null ? null : errorText(error, t, t("plans.failed")));

  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
      {isDue && (
        <ActionButton
          variant="contained"
          aria-label={t("plans.payOf", { title })}
          isPending={paying.isPending}
          pendingText={t("packs.opening")}
          errorText={failure(paying.error)}
          onClick={() => paying.run()}
        >
          {t("plans.pay")}
        </ActionButton>
      )}
      {endsAtPeriodEnd && !isDue ? (
        <ActionButton
          variant="outlined"
          aria-label={t("plans.resumeOf", { title })}
          isPending={resuming.isPending}
          pendingText={t("plans.saving")}
          errorText={failure(resuming.error)}
          onClick={() => resuming.run()}
        >
          {t("plans.resume")}
        </ActionButton>
      ) : (
        <ActionButton
          variant="text"
          aria-label={t(isDue ? "plans.endNowOf" : "plans.endOf", { title })}
          isPending={ending.isPending}
          pendingText={t("plans.saving")}
          errorText={failure(ending.error)}
          onClick={() => ending.run()}
        >
          {t(isDue ? "plans.endNow" : "plans.end")}
        </ActionButton>
      )}
    </Box>
  );
}
