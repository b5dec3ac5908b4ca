import type { DataExport } from "@flexsession/domain/export/data-export";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../firebase/call.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { sizeText } from "../../ui/size-text.ts";
import { formatDay, formatTime } from "../../ui/time-format.ts";
import { useAction } from "../../ui/use-action.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";

interface Props {
  readonly dataExport: DataExport | null;
  readonly ask?: () => Promise<unknown>;
  readonly fetchZip?: () => Promise<void>;
}

const askForIt = () => call("exportAccount", {});

/** The server says that it is to be saved and not shown, so this page stays. */
async function saveZip(): Promise<void> {
  const { url } = await call("linkExport", {});
  window.location.assign(url);
}

/** All that is stored of a person: asked for, being put together as it goes on, and there to be saved. */
export function ExportSection({ dataExport, ask = askForIt, fetchZip = saveZip }: Props) {
  const { t, i18n } = useTranslation();
  const heading = useId();
  const style = useTimeStyle();
  const asking = useAction(ask);
  const saving = useAction(fetchZip);
  const errorOf = (error: unknown) => (error === null ? null : errorText(error, t, t("account.actionFailed")));
  const { state = "over", done = 0, bytes, dueAt } = dataExport ?? {};

  return (
    <section aria-labelledby={heading}>
      <Typography id={heading} variant="h2">
        {t("account.export.title")}
      </Typography>
      <Typography color="text.secondary" sx={{ mt: 0.5, mb: 2 }}>
        {t("account.export.why")}
      </Typography>
      <Box sx={{ display: "grid", gap: 2, justifyItems: "start" }} aria-live="polite">
        {state === "failed" && <Alert severity="warning">{t("account.export.failed")}</Alert>}
        {state === "preparing" && (
          <Box sx={{ width: "100%" }}>
            <LinearProgress variant="determinate" value={done} aria-label={t("account.export.preparing")} />
            <Typography variant="body2" sx={{ mt: 1 }}>
              {t("account.export.preparing")}
            </Typography>
          </Box>
        )}
        {state === "ready" && dueAt && (
          <>
            <Typography>
              {t("account.export.ready", {
                size: sizeText(bytes ?? 0, i18n.language),
                until: `${formatDay(dueAt, style.zone)}, ${formatTime(dueAt, style)}`,
              })}
            </Typography>
            <ActionButton
              variant="contained"
              isPending={saving.isPending}
              pendingText={t("account.export.saving")}
              errorText={errorOf(saving.error)}
              onClick={() => saving.run()}
            >
              {t("account.export.save")}
            </ActionButton>
          </>
        )}
        {(state === "over" || state === "failed") && (
          <ActionButton
            variant="outlined"
            isPending={asking.isPending}
            pendingText={t("account.export.asking")}
            errorText={errorOf(asking.error)}
            onClick={() => asking.run()}
          >
            {t("account.export.ask")}
          </ActionButton>
        )}
      </Box>
    </section>
  );
}
