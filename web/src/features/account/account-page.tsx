import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useAccount } from "../../firebase/account.ts";
import { useOwnAccount } from "../../firebase/own-account.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { AccountForm } from "./account-form.tsx";
import { BeingDeleted } from "./being-deleted.tsx";
import { BlockedPeople } from "./blocked-people.tsx";
import { ConnectedSection } from "./connected-section.tsx";
import { DeleteSection } from "./delete-section.tsx";
import { ExportSection } from "./export-section.tsx";
import { FeedSection } from "./feed-section.tsx";
import { Leave } from "./leave.tsx";
import { LeaveEverywhere } from "./leave-everywhere.tsx";
import { NoticeChoicesForm } from "./notice-choices-form.tsx";
import { useConnections } from "./use-connections.ts";

/** A person's own account: name, zone, what they are told, and the way out. */
export default function AccountPage() {
  const { t } = useTranslation();
  usePageTitle(t("account.title"));
  const status = useAccount((account) => account.status);
  const own = useOwnAccount();
  const connections = useConnections();
  const [isGone, setGone] = useState(false);

  return (
    <Box sx={{ maxWidth: "40rem", pt: { xs: 3, sm: 5 }, pb: 5, display: "grid", gap: 5 }}>
      <Typography variant="h1">{t("account.title")}</Typography>
      {status === "signed-out" && isGone && <Alert severity="success">{t("account.end.gone")}</Alert>}
      {status === "signed-out" && !isGone && <SignInFirst />}
      {status !== "signed-out" && (own.status === "loading" || own.status === "missing") && <LoadingAccount />}
      {own.status === "failed" && (
        <Alert severity="error" action={<Button onClick={own.retry}>{t("account.retry")}</Button>}>
          {t("account.failed")}
        </Alert>
      )}
      {own.status === "ready" && own.value.erasure && <BeingDeleted {...own.value.erasure} />}
      {own.status === "ready" && !own.value.erasure && (
        <>
          <AccountForm user={own.value} />
          <FeedSection uid={own.value.uid} feed={own.value.feed} />
          <NoticeChoicesForm choices={own.value.notices} />
          <ExportSection dataExport={own.value.dataExport} />
          <ConnectedSection {...connections} />
          <BlockedPeople blocked={own.value.blocked} />
          <Leave />
          <LeaveEverywhere />
          <DeleteSection user={own.value} onGone={() => setGone(true)} />
        </>
      )}
    </Box>
  );
}

function SignInFirst() {
  const { t } = useTranslation();
  return (
    <Box>
      <Typography sx={{ mb: 2 }}>{t("account.signedOut")}</Typography>
      <Button component={Link} to="/sign-in?continue=%2Faccount" variant="contained">
        {t("account.signIn")}
      </Button>
    </Box>
  );
}

function LoadingAccount() {
  const { t } = useTranslation();
  return (
    <Box component="output" aria-busy="true" aria-label={t("account.loading")} sx={{ display: "grid", gap: 2 }}>
      <Skeleton variant="rounded" height={56} />
      <Skeleton variant="rounded" height={56} />
      <Skeleton variant="rounded" height={320} />
    </Box>
  );
}
