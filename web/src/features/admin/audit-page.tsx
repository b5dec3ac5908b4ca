import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";
import { AdminHeading } from "./admin-heading.tsx";
import { AuditPages } from "./audit-pages.tsx";

/** Everything that admins have done, the newest first. */
export function AuditPage() {
  const { t } = useTranslation();
  return (
    <Box sx={{ pb: 6, display: "grid", gap: 3, minWidth: 0 }}>
      <AdminHeading title={t("admin.audit.title")} lead={t("admin.audit.lead")} />
      <AuditPages filter={{}} />
    </Box>
  );
}
