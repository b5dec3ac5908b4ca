import type { Pass } from "@flexsession/domain/packs/pass";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { useAccount } from "../../firebase/account.ts";
import { useNow } from "../../firebase/clock.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { ownPasses } from "../../firebase/own-passes.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { OwnSubscriptions } from "./own-subscriptions.tsx";
import { PassRow } from "./pass-row.tsx";

/** What somebody has bought of packs, live: those that can be booked with first. */
export default function MyPacksPage() {
  const { t } = useTranslation();
  usePageTitle(t("packs.mine"));
  const { status, uid } = useAccount();
  return (
    <Box sx={{ maxWidth: "50rem", pb: 6 }}>
      <Typography variant="h1" sx={{ pt: { xs: 3, sm: 5 } }}>
        {t("packs.mine")}
      </Typography>
      <Typography color="text.secondary" sx={{ pb: 3 }}>
        {t("packs.mineLead")}
      </Typography>
      {status === "signed-out" && (
        <>
          <Typography sx={{ mb: 2 }}>{t("packs.signedOut")}</Typography>
          <Button component={Link} to="/sign-in?continue=%2Fpacks" variant="contained">
            {t("packs.signIn")}
          </Button>
        </>
      )}
      {uid !== null && (
        <>
          <OwnSubscriptions uid={uid} />
          <Passes uid={uid} />
        </>
      )}
    </Box>
  );
}

function Passes({ uid }: { readonly uid: string }) {
  const { t } = useTranslation();
  const heading = useId();
  const [params] = useSearchParams();
  const bought = params.get("bought");
  const now = useNow(30_000);
  const found = useLiveQuery(ownPasses(uid));
  if (found.status === "loading") return <Placeholder label={t("packs.loading")} height={96} bars={2} />;
  if (found.status === "failed") {
    return (
      <Alert severity="error" action={<Button onClick={found.retry}>{t("packs.retry")}</Button>}>
        {t("packs.failed")}
      </Alert>
    );
  }
  const passes = found.status === "ready" ? found.value.filter((each) => isShown(each, bought)).toSorted(byUse) : [];
  if (passes.length === 0) {
    return (
      <>
        <Typography variant="h2">{t("packs.none")}</Typography>
        <Typography sx={{ my: 2 }}>{t("packs.noneWhy")}</Typography>
        <Button component={Link} to="/browse?discipline=art" variant="contained">
          {t("packs.browse")}
        </Button>
      </>
    );
  }
  return (
    <Box component="section" aria-labelledby={heading}>
      <Typography id={heading} variant="h2" sx={{ mb: 1.5 }}>
        {t("packs.paid")}
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
        {passes.map((each) => (
          <PassRow key={each.passId} pass={each} now={now} />
        ))}
      </Box>
    </Box>
  );
}

/** What was never paid for is shown only to somebody who comes back from paying. */
function isShown({ state, passId }: Pass, bought: string | null): boolean {
  return state === "active" || state === "over" || (state === "awaitingPayment" && passId === bought);
}

const order = { awaitingPayment: 0, active: 1, over: 2, abandoned: 3 } as const;

function byUse(a: Pass, b: Pass): number {
  return order[a.state] - order[b.state] || b.createdAt.getTime() - a.createdAt.getTime();
}
