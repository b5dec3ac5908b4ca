import Box from "@mui/material/Box";
import Skeleton from "@mui/material/Skeleton";
import { useTranslation } from "react-i18next";

/** Stands in for a room of the studio while it loads. */
export function StudioSkeleton() {
  const { t } = useTranslation();
  return (
    <Box component="output" aria-busy="true" aria-label={t("studio.loading")} sx={{ display: "grid", gap: 1.5, pt: 4 }}>
      <Skeleton variant="text" sx={{ fontSize: "2.5rem", width: "12rem" }} />
      <Skeleton variant="rounded" height={96} />
      <Skeleton variant="rounded" height={168} />
    </Box>
  );
}
