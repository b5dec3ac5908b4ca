import type { PackOffers } from "@flexsession/domain/packs/pack";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { SubscribePlan } from "./subscribe-plan.tsx";

interface Props {
  readonly plans: PackOffers["plans"];
  readonly providerId: string;
  readonly name: string;
}

/** What a teacher offers by the month; nothing where that is none. */
export function PlansOf({ plans, providerId, name }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  if (plans.length === 0) return null;
  return (
    <Box component="section" aria-labelledby={heading} sx={{ mt: 4 }}>
      <Typography id={heading} variant="h2">
        {t("plans.of")}
      </Typography>
      <Typography color="text.secondary" sx={{ pb: 2 }}>
        {t("plans.ofLead", { name })}
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
        {plans.map((each) => (
          <SubscribePlan key={each.planId} plan={each} providerId={providerId} />
        ))}
      </Box>
    </Box>
  );
}
