import type { PackOffers } from "@flexsession/domain/packs/pack";
import { paths } from "@flexsession/domain/paths";
import { profile } from "@flexsession/domain/profile/profile";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { useAccount } from "../../firebase/account.ts";
import { useLiveDocument } from "../../firebase/live-document.ts";
import { usePackOffers } from "../../firebase/use-pack-offers.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { BuyPack } from "./buy-pack.tsx";
import { PlansOf } from "./plans-of.tsx";

const none: Pick<PackOffers, "packs" | "plans"> = { packs: [], plans: [] };

/** The packs and monthly plans that a teacher has on sale, for whoever wants one. */
export default function PacksOfPage() {
  const { t } = useTranslation();
  const { providerId = "" } = useParams();
  const uid = useAccount((account) => account.uid);
  const teacher = useLiveDocument(paths.profile(providerId), profile);
  const offers = usePackOffers(providerId);
  const name = teacher.status === "ready" ? teacher.value.name : "";
  usePageTitle(t("packs.of", { name }));
  const failed = [teacher, offers].find((each) => each.status === "failed");
  const isLoading = teacher.status === "loading" || offers.status === "loading";
  const { packs, plans } = offers.status === "ready" ? offers.value : none;

  return (
    <Box sx={{ maxWidth: "50rem", pt: { xs: 3, sm: 5 }, pb: 6 }}>
      {failed?.status === "failed" ? (
        <Alert severity="error" action={<Button onClick={failed.retry}>{t("packs.retry")}</Button>}>
          {t("packs.failed")}
        </Alert>
      ) : isLoading ? (
        <Placeholder label={t("packs.loading")} height={104} bars={3} />
      ) : packs.length + plans.length === 0 || teacher.status !== "ready" ? (
        <>
          <Typography variant="h1">{t("packs.noneOffered")}</Typography>
          {name !== "" && <Typography sx={{ my: 2 }}>{t("packs.noneOfferedWhy", { name })}</Typography>}
        </>
      ) : (
        <>
          <Typography variant="h1" sx={{ overflowWrap: "anywhere" }}>
            {t("packs.of", { name })}
          </Typography>
          {packs.length > 0 && (
            <Typography color="text.secondary" sx={{ pb: 3 }}>
              {t("packs.ofLead", { name })}
            </Typography>
          )}
          {uid === providerId && (
            <Alert severity="info" sx={{ mb: 2 }}>
              {t("packs.own")}
            </Alert>
          )}
          <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
            {packs.map((each) => (
              <BuyPack key={each.packId} pack={each} providerId={providerId} />
            ))}
          </Box>
          <PlansOf plans={plans} providerId={providerId} name={name} />
        </>
      )}
      {teacher.status === "ready" && (
        <Button component={Link} to={`/p/${teacher.value.handle}`} variant="text" sx={{ mt: 2, ml: -1 }}>
          {t("booking.page.otherTimes", { who: name })}
        </Button>
      )}
    </Box>
  );
}
