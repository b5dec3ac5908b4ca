import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useAdmin } from "../../firebase/use-admin.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { NotFoundRoute } from "../not-found-route.tsx";
import { AdminNav } from "./admin-nav.tsx";

/** Shows a page to admins, below the ways to the others; to everybody else its address leads nowhere. */
export function AdminGate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { status, retry } = useAdmin();
  if (status === "unknown") {
    return (
      <Box sx={{ mt: 5 }}>
        <Placeholder label={t("disputes.checking")} height={160} />
      </Box>
    );
  }
  if (status === "failed") {
    return (
      <Alert severity="error" action={<Button onClick={retry}>{t("disputes.retry")}</Button>} sx={{ mt: 5 }}>
        {t("disputes.checkFailed")}
      </Alert>
    );
  }
  if (status === "no") return <NotFoundRoute />;
  return (
    <>
      <AdminNav />
      {children}
    </>
  );
}
