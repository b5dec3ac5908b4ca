import type { PackOffers } from "@flexsession/domain/packs/pack";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { usePackOffers } from "../../../firebase/use-pack-offers.ts";
import { usePageTitle } from "../../../ui/page-title.ts";
import { Placeholder } from "../../../ui/placeholder.tsx";
import { Part } from "../part.tsx";
import { PayoutNotice } from "../payout-notice.tsx";
import { useStudio } from "../use-studio.ts";
import { Holders } from "./holders.tsx";
import { OfferForm } from "./offer-form.tsx";
import { OfferedPack } from "./offered-pack.tsx";
import { OfferedPlan } from "./offered-plan.tsx";
import { PlanForm } from "./plan-form.tsx";
import { Subscribers } from "./subscribers.tsx";

const nothing: Pick<PackOffers, "packs" | "plans"> = { packs: [], plans: [] };

/** The packs and monthly plans that a teacher has on sale, and the way to offer more. */
export default function PacksPage() {
  const { t } = useTranslation();
  usePageTitle(t("packs.studio.title"));
  const { providerId } = useStudio();
  const offers = usePackOffers(providerId);
  const { packs, plans } = offers.status === "ready" ? offers.value : nothing;
  const isKnown = offers.status === "missing" || offers.status === "ready";

  return (
    <Box sx={{ maxWidth: "50rem", pb: 6 }}>
      <Typography variant="h1" sx={{ pt: { xs: 3, sm: 5 } }}>
        {t("packs.studio.title")}
      </Typography>
      <Typography color="text.secondary" sx={{ mb: 1 }}>
        {t("packs.studio.lead")}
      </Typography>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, mb: 3, ml: -1 }}>
        <Button component={Link} to="/studio/classes" variant="text">
          {t("packs.studio.back")}
        </Button>
        {packs.length + plans.length > 0 && (
          <Button component={Link} to={`/packs/${providerId}`} variant="text">
            {t("packs.studio.see")}
          </Button>
        )}
      </Box>
      <PayoutNotice />
      <Box sx={{ display: "grid", gap: 4 }}>
        <Part title={t("packs.studio.onSale")}>
          {offers.status === "loading" && <Placeholder label={t("packs.loading")} height={88} bars={2} />}
          {offers.status === "failed" && (
            <Alert severity="error" action={<Button onClick={offers.retry}>{t("packs.retry")}</Button>}>
              {t("packs.failed")}
            </Alert>
          )}
          {isKnown && packs.length === 0 && (
            <Typography>
              {t("packs.studio.none")}. {t("packs.studio.noneWhy")}
            </Typography>
          )}
          <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
            {packs.map((each) => (
              <OfferedPack key={each.packId} pack={each} />
            ))}
          </Box>
        </Part>
        <Holders providerId={providerId} />
        <Part title={t("packs.studio.offer")}>
          <OfferForm />
        </Part>
        <Part title={t("plans.studio.onSale")}>
          {isKnown && plans.length === 0 && <Typography>{t("plans.studio.none")}</Typography>}
          <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
            {plans.map((each) => (
              <OfferedPlan key={each.planId} plan={each} />
            ))}
          </Box>
        </Part>
        <Part title={t("plans.studio.offer")}>
          <PlanForm />
        </Part>
        <Subscribers providerId={providerId} />
      </Box>
    </Box>
  );
}
