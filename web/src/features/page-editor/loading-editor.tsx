import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import { useTranslation } from "react-i18next";
import type { Live } from "../../firebase/live.ts";

/** What stands in the editor's place while its page is loading, or cannot be loaded. */
export function LoadingEditor({ live }: { live: Live<unknown> }) {
  const { t } = useTranslation();
  if (live.status === "failed") {
    return (
      <Alert severity="error" sx={{ mt: 3 }} action={<Button onClick={live.retry}>{t("pageEditor.retry")}</Button>}>
        {t("pageEditor.loadFailed")}
      </Alert>
    );
  }
  return (
    <Box
      component="output"
      aria-busy="true"
      aria-label={t("pageEditor.loading")}
      sx={{ display: "grid", gap: 2, py: 3 }}
    >
      <Skeleton variant="rounded" height={64} />
      <Skeleton variant="rounded" height={44} />
      <Skeleton variant="rounded" height={320} />
    </Box>
  );
}
