import type { PackOffers } from "@flexsession/domain/packs/pack";
import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";
import { call } from "../../../firebase/call.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { announce } from "../../../ui/announce.ts";
import { errorText } from "../../../ui/error-text.ts";
import { PlanTerms } from "../../../ui/plan-terms.tsx";
import { rowCard } from "../../../ui/row-card.ts";
import { useAction } from "../../../ui/use-action.ts";

/** A monthly plan that its provider has on sale, and the way to take it off. */
export function OfferedPlan({ plan }: { readonly plan: PackOffers["plans"][number] }) {
  const { t } = useTranslation();
  const { title, planId } = plan;
  const withdrawing = useAction(async () => {
    await call("withdrawPlan", { planId });
    announce(t("plans.studio.withdrawn", { title }));
  });
  return (
    <Box component="li" sx={{ ...rowCard, borderLeft: "6px solid var(--free)" }}>
      <PlanTerms plan={plan} isOwn />
      <ActionButton
        variant="text"
        aria-label={t("packs.studio.withdrawOf", { title })}
        isPending={withdrawing.isPending}
        pendingText={t("packs.studio.withdrawing")}
        errorText={
          withdrawing.error === null ? null : errorText(withdrawing.error, t, t("packs.studio.withdrawFailed"))
        }
        onClick={() => withdrawing.run()}
      >
        {t("packs.studio.withdraw")}
      </ActionButton>
    </Box>
  );
}
