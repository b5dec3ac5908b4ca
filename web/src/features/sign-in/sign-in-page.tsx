import Box from "@mui/material/Box";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, useSearchParams } from "react-router";
import { isLink, useAccount } from "../../firebase/account.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { CompleteLink } from "./complete-link.tsx";
import { continuePath } from "./continue-path.ts";
import { WaysIn } from "./ways-in.tsx";

/** Signs a person in, by a mailed link or by Google, and sends them on to where they came from. */
export default function SignInPage() {
  const { t } = useTranslation();
  usePageTitle(t("signIn.title"));
  const [params, setParams] = useSearchParams();
  const status = useAccount((account) => account.status);
  const [isCompleting, setCompleting] = useState(false);
  const continueTo = continuePath(params.get("continue"));

  if (status === "signed-in" && !isCompleting) return <Navigate to={continueTo} replace />;
  return (
    <Box sx={{ maxWidth: "26rem", mx: "auto", py: { xs: 4, sm: 7 }, display: "grid", gap: 3 }}>
      {isLink(location.href) ? (
        <CompleteLink
          onPending={setCompleting}
          onGiveUp={() => setParams({ continue: continueTo }, { replace: true })}
        />
      ) : (
        <WaysIn continueTo={continueTo} />
      )}
    </Box>
  );
}
