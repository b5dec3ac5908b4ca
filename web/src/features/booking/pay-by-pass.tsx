import { classesLeft } from "@flexsession/domain/packs/change-pass";
import { isUsable } from "@flexsession/domain/packs/is-usable";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useAccount } from "../../firebase/account.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { ownPasses } from "../../firebase/own-passes.ts";
import { usePackOffers } from "../../firebase/use-pack-offers.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { momentText } from "../../ui/moment-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import type { PanelBodyProps } from "./piece-panel.tsx";
import type { HoldIntent, Holding } from "./use-hold.ts";

interface Props {
  readonly panel: PanelBodyProps;
  readonly intent: HoldIntent;
  readonly holding: Holding;
}

/** Pays for one seat with a pack that this person has, or leads to those that the teacher offers; nothing where there are none. */
export default function PayByPass({ panel, intent, holding }: Props) {
  const { t } = useTranslation();
  const { profile, zone, now } = panel;
  const heading = useId();
  const style = useTimeStyle(zone);
  const uid = useAccount((account) => account.uid);
  const offers = usePackOffers(profile.providerId);
  const found = useLiveQuery(uid === null ? null : ownPasses(uid));
  const isOffered = offers.status === "ready" && offers.value.packs.length + offers.value.plans.length > 0;
  const passes = found.status === "ready" ? found.value : [];
  // The one that ends first is used up first.
  const [pass] = passes
    .filter((each) => each.providerId === profile.providerId && isUsable(each, intent.start, now))
    .toSorted((a, b) => Number(a.expiresAt) - Number(b.expiresAt));
  if (!isOffered && !pass) return null;
  const own = pass && { ...intent, passId: pass.passId };

  return (
    <Box component="section" aria-labelledby={heading} sx={{ display: "grid", gap: 1, pt: 1 }}>
      <Typography id={heading} variant="h3" sx={{ fontSize: "1.125rem" }}>
        {t("packs.heading")}
      </Typography>
      {pass && own && intent.seats === 1 && (
        <>
          <Typography variant="body2" color="text.secondary">
            {t("packs.payWhy", {
              count: classesLeft(pass),
              when: pass.expiresAt ? momentText(pass.expiresAt, style) : "",
            })}
          </Typography>
          <ActionButton
            variant="outlined"
            size="large"
            fullWidth
            isPending={holding.isBusyWith(own)}
            pendingText={t("packs.using")}
            onClick={() => holding.hold(own)}
          >
            {t("packs.pay", { title: pass.title })}
          </ActionButton>
        </>
      )}
      {isOffered && !pass && (
        <Box component={Link} to={`/packs/${profile.providerId}`} sx={{ display: "inline-block", py: 1 }}>
          {t("packs.link", { name: profile.name })}
        </Box>
      )}
    </Box>
  );
}
