import Alert from "@mui/material/Alert";
import LinearProgress from "@mui/material/LinearProgress";
import { useTranslation } from "react-i18next";
import { errorText } from "../../../ui/error-text.ts";
import type { Return } from "./use-return-from-google.ts";

/** Says what became of a way back from Google, above what can be done now. */
export function ReturnNotice({ back }: { readonly back: Return }) {
  const { t } = useTranslation();
  if (back.kind === "failed") {
    return <Alert severity="error">{errorText(back.error, t, t("calendars.back.failed"))}</Alert>;
  }
  return (
    <output style={{ display: "block" }}>
      {back.kind === "denied" && <Alert severity="info">{t("calendars.back.denied")}</Alert>}
      {back.kind === "pending" && (
        <>
          {t("calendars.back.pending")}
          <LinearProgress aria-hidden sx={{ mt: 1, borderRadius: 1 }} />
        </>
      )}
    </output>
  );
}
