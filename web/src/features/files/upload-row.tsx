import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { errorText } from "../../ui/error-text.ts";
import { sizeText } from "../../ui/size-text.ts";
import { leftText } from "./left-text.ts";
import { paceOf, secondsLeft } from "./pace.ts";
import type { Upload } from "./upload-store.ts";
import { cancelUpload, pauseUpload, resumeUpload, retryUpload } from "./uploads.ts";

/** One file on its way: how far it is, how fast, and what can be done about it. */
export function UploadRow({ upload }: { readonly upload: Upload }) {
  const { t, i18n } = useTranslation();
  const { fileId, name, size, sent, state, error } = upload;
  const share = Math.min(100, Math.round((sent / Math.max(1, size)) * 100));
  const button = (act: "pause" | "resume" | "cancel" | "again" | "dismiss", run: (fileId: string) => void) => (
    <Button key={act} size="small" aria-label={t(`files.${act}Of`, { name })} onClick={() => run(fileId)}>
      {t(`files.${act}`)}
    </Button>
  );

  return (
    <Box component="li" aria-label={name} sx={{ py: 1, borderBottom: "1px solid var(--line)" }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 1 }}>
        <Box sx={{ flex: "1 1 12rem", minWidth: 0 }}>
          <Typography sx={{ fontWeight: 700, overflowWrap: "anywhere" }}>{name}</Typography>
          <Typography variant="body2" color="text.secondary" sx={{ fontVariantNumeric: "tabular-nums" }}>
            {state === "sending"
              ? sendingText()
              : state === "failed"
                ? sizeText(size, i18n.language)
                : t(`files.states.${state}`)}
          </Typography>
        </Box>
        <Box sx={{ display: "flex" }}>
          {state === "sending" && button("pause", pauseUpload)}
          {state === "paused" && button("resume", resumeUpload)}
          {state === "failed" && size > 0 && button("again", retryUpload)}
          {state === "failed" ? button("dismiss", cancelUpload) : state !== "sent" && button("cancel", cancelUpload)}
        </Box>
      </Box>
      {state === "failed" ? (
        <Typography role="alert" variant="body2" sx={{ color: "var(--danger)" }}>
          {errorText(error, t, t("files.uploadFailed"))}
        </Typography>
      ) : (
        <LinearProgress
          variant={state === "sent" ? "indeterminate" : "determinate"}
          {...(state !== "sent" && { value: share })}
          aria-label={t("files.progress", { name })}
          sx={{ mt: 0.5, borderRadius: 1 }}
        />
      )}
    </Box>
  );

  function sendingText(): string {
    const pace = paceOf(upload.samples);
    const left = leftText(secondsLeft(size - sent, pace), i18n.language);
    const words = { sent: sizeText(sent, i18n.language), size: sizeText(size, i18n.language) };
    if (pace === null || left === null) return t("files.sending", words);
    return t("files.sendingAt", { ...words, pace: sizeText(pace, i18n.language), left });
  }
}
